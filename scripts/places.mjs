// usage: node places.mjs CITIES.PBF PLACES.TSV.GZ
// One place a line: name, country, latitude and longitude in hundredths of a degree, thousands of inhabitants; ordered by
// whole degrees of latitude, then by longitude, which is how com.viewra.library.store.Gazetteer looks them up.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FEWEST_INHABITANTS = 5000;
/** Parts of a city, and places that are no more: https://www.geonames.org/export/codes.html */
const LEFT_OUT = ['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'];

const [source, target] = process.argv.slice(2);
const bytes = readFileSync(source);
let at = 0;

function varint() {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = bytes[at++];
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
}
const signed = (n) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2);

function text() {
  const length = varint();
  at += length;
  return bytes.toString('utf8', at - length, at);
}

/** Messages without tags between them; positions count on from the place before, in 1/100,000 degrees. */
const places = [];
let [latitude, longitude] = [0, 0];
while (at < bytes.length) {
  const place = { population: 0 };
  const length = varint();
  for (const end = at + length; at < end; ) {
    const tag = varint();
    if (tag >> 3 === 2) place.name = text();
    else if (tag >> 3 === 3) place.country = text();
    else if (tag >> 3 === 7) place.feature = text();
    else if ((tag & 7) === 2) text();
    else if (tag >> 3 === 9) place.population = varint();
    else if (tag >> 3 === 10) longitude += signed(varint());
    else if (tag >> 3 === 11) latitude += signed(varint());
    else varint();
  }
  places.push({ ...place, latitude: Math.round(latitude / 1000), longitude: Math.round(longitude / 1000) });
}

const kept = places
  .filter(({ population, feature, name }) => population >= FEWEST_INHABITANTS && !LEFT_OUT.includes(feature) && !/[\t\n]/.test(name))
  .sort((a, b) => Math.floor(a.latitude / 100) - Math.floor(b.latitude / 100) || a.longitude - b.longitude || a.latitude - b.latitude);
const lines = kept.map((p) => [p.name, p.country, p.latitude, p.longitude, Math.round(p.population / 1000)].join('\t'));
writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: 9 }));
console.log(`${kept.length} of ${places.length} places`);
