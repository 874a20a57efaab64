// Builds the web client into the app's resources; Maven calls it. It does nothing, quickly, when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const here = import.meta.dirname;
const target = resolve(here, '../../../target');
const lockfile = join(here, 'package-lock.json');
const INPUTS = ['src', '../../../../assets/logo.svg', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

unlessUnchanged(join(here, 'node_modules/.installed'), hashOf([lockfile]), here, () => {
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
});
unlessUnchanged(join(target, 'web.stamp'), hashOf(INPUTS.map((name) => join(here, name))), join(target, 'classes/web/index.html'), () => {
  run(process.execPath, [join(here, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
});

/** Runs `work` and notes `hash` in `stamp`, unless it is noted there already and `product` still exists. */
function unlessUnchanged(stamp, hash, product, work) {
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) readdirSync(path).sort().forEach((name) => add(join(path, name)));
    else hash.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0');
  };
  paths.forEach(add);
  return hash.digest('hex');
}

function run(command, args) {
  // npm is a script on Windows, which only a shell can start.
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  if (status === 0) return;
  console.error(error ? `${command} could not be started: ${error.message}. Node.js 20 or newer with npm is needed to build the web client.` : `${command} failed.`);
  process.exit(1);
}
