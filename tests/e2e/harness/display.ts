import {execFile, spawn} from 'node:child_process';
import {promisify} from 'node:util';

const run = promisify(execFile);
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** A screen that nobody sees, with keys and a mouse that browsers cannot tell from real ones. */
export interface Display {
  readonly name: string;
  /** Gives the keyboard to the newest window of this class. */
  focus(windowClass: string): Promise<void>;
  /** Keys pressed together, in the input tool's spelling: `alt+shift+k`, `Return`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(x: number, y: number, button?: 'left' | 'right'): Promise<void>;
  /** A PNG of the whole screen, the browser's own windows too. Needs `sudo apt-get install -y imagemagick`. */
  picture(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts Xvfb on a free number. Both tools come with `sudo apt-get install -y xvfb xdotool`. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', () =>
      reject(new Error('Xvfb is missing. On Debian: sudo apt-get install -y xvfb xdotool')),
    );
    server.stdio[3]?.on('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
  });
  const name = `:${number}`;
  const env = {...process.env, DISPLAY: name};
  const tool = async (...args: readonly string[]): Promise<string> =>
    (await run('xdotool', [...args], {env})).stdout;
  const windowOf = async (windowClass: string): Promise<string> => {
    for (let tries = 0; tries < 50; tries++) {
      const found = await tool('search', '--onlyvisible', '--class', windowClass).catch(() => '');
      const newest = found.trim().split('\n').at(-1);
      if (newest !== undefined && newest !== '') return newest;
      await wait(200);
    }
    throw new Error(`No window of ${windowClass} came up.`);
  };
  return {
    name,
    focus: async windowClass => void (await tool('windowfocus', '--sync', await windowOf(windowClass))),
    press: async keys => void (await tool('key', '--clearmodifiers', keys)),
    type: async text => void (await tool('type', '--delay', '30', text)),
    click: async (x, y, button = 'left') =>
      void (await tool('mousemove', String(x), String(y), 'click', button === 'left' ? '1' : '3')),
    picture: async path => void (await run('import', ['-window', 'root', path], {env})),
    async close() {
      const gone = new Promise(resolve => server.once('exit', resolve));
      server.kill();
      await gone;
    },
  };
}
