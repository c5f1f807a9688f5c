// `npm start`: everything that has to happen before packages are there, so this file needs nothing but Node.
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '');
const isOlder = (version, than) => {
  const [a, b] = [version, than].map(text => text.split('.').map(Number));
  const index = [0, 1, 2].find(place => a[place] !== b[place]);
  return index !== undefined && a[index] < b[index];
};
if (isOlder(process.versions.node, wanted)) {
  console.error(
    `This needs Node ${wanted} or newer; you have ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}

const packagesOf = path => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when node_modules holds exactly what the lock file says (optional packages of other systems aside). */
const isInstalled = () => {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, {version, optional}]) => path === '' || optional || installed[path]?.version === version,
  );
};

/** Runs a step with a line before, one every ten seconds and one after. Output is shown when it fails. */
const step = (title, remedy, command, args) =>
  new Promise(resolve => {
    const start = Date.now();
    const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
    console.log(`… ${title}`);
    const ticking = setInterval(() => console.log(`  still at it, ${seconds()}`), 10_000);
    const output = [];
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => output.push(text));
    const end = reason => {
      clearInterval(ticking);
      if (reason === null) {
        console.log(`✓ ${title} (${seconds()})`);
        return resolve();
      }
      console.error(Buffer.concat(output).toString());
      console.error(`✗ ${title}: ${reason}\n${remedy}`);
      process.exit(1);
    };
    child.on('error', error => end(error.message));
    child.on('close', code => end(code === 0 ? null : `ended with ${code}`));
  });

if (!isInstalled()) {
  const npm = process.env['npm_execpath'];
  const [command, ...before] =
    npm?.endsWith('.js') || npm?.endsWith('.cjs') ? [process.execPath, npm] : ['npm'];
  await step(
    'Installing packages (npm ci, about a minute)',
    'Check that this machine reaches the npm registry, then run npm start again.',
    command,
    [...before, 'ci'],
  );
}
await step(
  'Building the extension (wxt build)',
  'The messages above name the file to look at. A bad entry of the catalogue is named with file and line.',
  process.execPath,
  ['node_modules/wxt/bin/wxt.mjs', 'build', '--level', 'warn'],
);

const show = spawn(process.execPath, ['--import', 'tsx', 'demo/start.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => show.kill(signal));
show.on('close', code => {
  process.exitCode = code ?? 1;
});
