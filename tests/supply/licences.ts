import {readdirSync, readFileSync} from 'node:fs';

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence in full, as the package brings it along. */
  readonly text: string;
}

/** Every package whose code may be part of what is shipped, with its licence, by the lock file. */
export function shipped(): readonly Shipped[] {
  const lock: {packages: Record<string, LockEntry>} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
    .map(([path, {version = '', license = ''}]) => {
      const file = readdirSync(path).find(name => /^licen[cs]e/i.test(name));
      if (file === undefined) throw new Error(`${path} brings no licence along`);
      const text = readFileSync(`${path}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim();
      return {name: path.replace(/^.*node_modules\//, ''), version, licence: license, text};
    });
}

/** The file that goes into the packages: MIT, Apache and MPL ask that their text goes along. */
export const licencesFile = (): string =>
  `${shipped()
    .map(({name, version, licence, text}) => `${name} ${version} (${licence})\n\n${text}`)
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
