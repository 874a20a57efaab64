// Uses a running Viewra as a viewer does: adds a folder, looks at it, searches, plays a film as it is and encoded.
// So Java notes, for later starts, what that needs as well.
// usage: node installer/rehearse.mjs ADDRESS HOME
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const [address, home] = process.argv.slice(2);
const token = (await readFile(`${home}/admin.token`, 'utf8')).trim();
const plays = 8; // the first take what is rare, the later ones tell what is used often

async function answer(path, body) {
    const response = await fetch(new URL(path, address), {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${bytes}`);
    return bytes;
}

const json = async (path, body) => JSON.parse(await answer(path, body));
const text = async (url) => String(await answer(url));

async function addFolder() {
    const folder = fileURLToPath(new URL('rehearsal', import.meta.url));
    const { id } = await json('/api/libraries', { name: 'Rehearsal', kind: 'movies', paths: [folder] });
    let scan;
    do {
        await new Promise((resolve) => setTimeout(resolve, 100));
        scan = await json(`/api/libraries/${id}/scan`);
    } while (scan.state !== 'IDLE' || scan.found === 0);
    return (await json('/api/items')).items[0].id;
}

async function look(item) {
    await answer('/');
    await answer('/api/home');
    await answer('/api/items?limit=100');
    await answer('/api/items?kind=movie&sort=title');
    await answer(`/api/items/${item}`);
    await answer(`/api/items/${item}/artwork/poster?width=160`);
    await answer('/api/search?q=rehe');
    await answer('/api/health');
}

async function play(item, quality, segment) {
    const session = await json('/api/playback/sessions', { itemId: item });
    const master = await text(session.hls);
    await answer(session.dash);
    for (const [playlist] of master.matchAll(/[^"\s]+\/index\.m3u8/g)) {
        const url = new URL(playlist, session.hls);
        const list = await text(url);
        const rendition = url.pathname.split('/').at(-2);
        if (!list.includes('init.mp4') || !quality.test(rendition)) continue;
        await answer(new URL('init.mp4', url));
        await answer(new URL(`${segment}.m4s`, url));
    }
}

const item = await addFolder();
for (let n = 0; n < plays; n++) {
    await look(item);
    await play(item, n % 2 ? /^a|-copy$/ : /-copy$/, n % 2);
    if (n % 3 === 0) await play(item, /^v.*h264/, n / 3);
}
