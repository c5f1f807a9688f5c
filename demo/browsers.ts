import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import {delimiter, join} from 'node:path';

/** A browser on this machine. Branded Chrome and Edge ignore `--load-extension`: they take it over CDP only. */
export interface Found {
  readonly path: string;
  readonly loads: 'by-flag' | 'by-cdp';
}

type System = 'linux' | 'mac' | 'windows';

const system: System =
  process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux';

const inFolders = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
  folders.flatMap(folder => (folder === undefined ? [] : names.map(name => join(folder, name))));

const onPath = (names: readonly string[]): string[] =>
  inFolders((process.env['PATH'] ?? '').split(delimiter).filter(Boolean), names);

/** Browsers that Playwright, Puppeteer or @puppeteer/browsers have put into their caches, newest folder first. */
const cached = (folder: string, start: string, inside: readonly string[]): string[] => {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder).filter(name => name.startsWith(start));
  versions.sort((a, b) => b.localeCompare(a, 'en', {numeric: true}));
  return versions.flatMap(version => inside.map(path => join(folder, version, path)));
};

const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]);
const applications = ['/Applications', join(homedir(), 'Applications')];

const plainChromium: Readonly<Record<System, () => string[]>> = {
  linux: () => [
    ...onPath(['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-for-testing']),
    ...cached(join(homedir(), '.cache/puppeteer/chrome'), '', ['chrome-linux64/chrome']),
    ...cached(join(homedir(), '.cache/ms-playwright'), 'chromium-', [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
    ]),
  ],
  mac: () => [
    ...inFolders(applications, [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ]),
    ...['mac_arm', 'mac'].flatMap(start =>
      cached(join(homedir(), '.cache/puppeteer/chrome'), start, [
        'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      ]),
    ),
    ...cached(join(homedir(), 'Library/Caches/ms-playwright'), 'chromium-', [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ]),
  ],
  windows: () => [
    ...inFolders(programs, ['Chromium\\Application\\chrome.exe']),
    ...cached(join(homedir(), '.cache\\puppeteer\\chrome'), 'win', ['chrome-win64\\chrome.exe']),
    ...cached(join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'), 'chromium-', [
      'chrome-win64\\chrome.exe',
      'chrome-win\\chrome.exe',
    ]),
  ],
};

const branded: Readonly<Record<System, () => string[]>> = {
  linux: () => onPath(['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable']),
  mac: () =>
    inFolders(applications, [
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ]),
  windows: () =>
    inFolders(programs, [
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ]),
};

const firefoxes: Readonly<Record<System, () => string[]>> = {
  linux: () => onPath(['firefox-esr', 'firefox']),
  mac: () =>
    inFolders(applications, [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ]),
  windows: () => inFolders(programs, ['Mozilla Firefox\\firefox.exe']),
};

/** Chromium, Chrome for Testing, else Edge or Chrome; CHROME_PATH wins. Null when there is none. */
export const findChromium = (): Found | null => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return {path: chosen, loads: 'by-cdp'};
  const plain = plainChromium[system]().find(existsSync);
  if (plain !== undefined) return {path: plain, loads: 'by-flag'};
  const other = branded[system]().find(existsSync);
  return other === undefined ? null : {path: other, loads: 'by-cdp'};
};

/** Path of Firefox; FIREFOX_PATH wins. Null when there is none. */
export const findFirefox = (): string | null =>
  process.env['FIREFOX_PATH'] ?? firefoxes[system]().find(existsSync) ?? null;
