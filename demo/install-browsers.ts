import {spawnSync} from 'node:child_process';
import {findChromium, findFirefox} from './browsers';
import {installPackages} from './install';

/** What the end-to-end tests need on this system beside Node, as Debian package names. */
const missing = (): string[] => {
  const lacks = (command: string): boolean => spawnSync('which', [command], {stdio: 'ignore'}).status !== 0;
  return [
    ...(findChromium()?.loads === 'by-flag' ? [] : ['chromium']),
    ...(findFirefox() === null ? ['firefox-esr'] : []),
    ...(process.platform === 'linux' && lacks('Xvfb') ? ['xvfb'] : []),
    ...(process.platform === 'linux' && lacks('xdotool') ? ['xdotool'] : []),
  ];
};

const packages = missing();
try {
  if (packages.length > 0) await installPackages(packages);
  console.log(`Chromium: ${findChromium()?.path ?? 'none'}\nFirefox: ${findFirefox() ?? 'none'}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
