import {spawn, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {progress} from './progress';

const isRoot = process.getuid?.() === 0;
const canSudo = (): boolean => spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0;

const run = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const output: string[] = [];
    const child = spawn(command, args, {
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => output.push(text.toString()));
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.join('').slice(-2000)}`),
        );
    });
  });

/**
 * Installs Debian or Ubuntu packages, as root or through sudo, saying so. Where that is not possible it throws with
 * the line to type.
 */
export const installPackages = async (packages: readonly string[]): Promise<void> => {
  const line = `sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `Please install ${packages.join(', ')} with your system's package manager, then start again.`,
    );
  }
  if (!isRoot && !canSudo()) throw new Error(`Please type this, then start again:\n  ${line}`);
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): Promise<void> => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return run(command, rest);
  };
  await progress('Updating the list of system packages (apt-get update)', () => apt('update'));
  await progress(`Installing ${packages.join(', ')} (about a minute)`, () =>
    apt('install', '-y', ...packages),
  );
};
