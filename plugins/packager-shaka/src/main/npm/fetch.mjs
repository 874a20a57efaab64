// Puts the Shaka Packager of the platform that builds into the plugin's classes, from the npm package that carries it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const carrier = join(here, 'node_modules/shaka-packager');
const tools = join(here, '../../../target/classes/tools');
const system = { linux: 'linux', darwin: 'osx', win32: 'win' }[process.platform];
const program = join(carrier, 'bin', `packager-${system}-${process.arch}${system === 'win' ? '.exe' : ''}`);

if (!existsSync(carrier)) {
  // npm is a script on Windows, which only a shell can start.
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: system === 'win' });
  if (status !== 0) {
    console.error(error ? `npm could not be started: ${error.message}. Node.js 20 or newer with npm is needed.` : 'npm ci failed.');
    process.exit(1);
  }
}
if (existsSync(program)) {
  mkdirSync(tools, { recursive: true });
  copyFileSync(program, join(tools, 'packager'));
  copyFileSync(join(carrier, 'LICENSE'), join(tools, 'LICENSE'));
} else {
  console.warn(`There is no Shaka Packager for ${process.platform} on ${process.arch}; the plugin will say so when it is used.`);
}
