// Appends segments of one rendition to a source buffer of the browser: some of them in the given order, then one part by
// part while it is being encoded. Answers with what was buffered: ranges after the first, ends after each part of the other.
async ([master, rendition, order, dripped]) => {
  const text = async (address) => (await fetch(address)).text();
  const bytes = async (address) => (await fetch(address)).arrayBuffer();
  const lines = (await text(master)).split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${rendition}/`) || line.includes(`URI="${rendition}/`));
  const inStream = lines.find((line, n) => line.startsWith('#EXT-X-STREAM-INF') && (n === at - 1 || lines[at].startsWith('#EXT-X-MEDIA')));
  const codecs = /CODECS="([^"]*)"/.exec(inStream)[1].split(',');
  const sound = rendition.startsWith('a');
  const codec = codecs.find((name) => name.startsWith('mp4a') === sound);
  const folder = new URL(`${rendition}/`, master);

  const open = async () => {
    const source = new MediaSource();
    const media = document.createElement('video');
    media.src = URL.createObjectURL(source);
    await new Promise((resolve) => source.addEventListener('sourceopen', resolve, { once: true }));
    const buffer = source.addSourceBuffer(`${sound ? 'audio' : 'video'}/mp4; codecs="${codec}"`);
    const append = (data) =>
      new Promise((resolve, reject) => {
        buffer.addEventListener('updateend', resolve, { once: true });
        buffer.addEventListener('error', () => reject(new Error('the browser refuses what it was given')), { once: true });
        buffer.appendBuffer(data);
      });
    await append(await bytes(new URL('init.mp4', folder)));
    const ranges = () => Array.from({ length: buffer.buffered.length }, (_, n) => [buffer.buffered.start(n), buffer.buffered.end(n)]);
    return { append, ranges };
  };

  const shuffled = await open();
  for (const n of order) await shuffled.append(await bytes(new URL(`${n}.m4s`, folder)));
  const seen = { ranges: shuffled.ranges(), ends: [] };
  if (dripped < 0) return seen;

  const parts = await open();
  const reader = (await fetch(new URL(`${dripped}.m4s?drip=1`, folder))).body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    await parts.append(read.value);
    seen.ends.push(parts.ranges().at(-1)?.[1] ?? 0);
  }
  seen.pieces = parts.ranges();
  return seen;
}
