import {readFileSync} from 'node:fs';
import type {z} from 'zod';
import type {OfflinePack} from './offline-pack';
import type {Problem} from './problem';
import {readYaml} from './read-yaml';
import {offlineSchema, scannersSchema} from './scanner-schema';
import type {ScannerWords} from './scanner-words';

interface Checked<T> {
  /** Undefined as soon as there is one problem. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

function readOne<S extends z.ZodType>(name: string, schema: S): Checked<z.output<S>> {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const {value, problems} = readYaml(`catalog/${name}`, text, schema);
  return {value, problems};
}

/** Names of scanners as logs, reports and pipeline files have them. Node only. */
export const readScanners = (): Checked<ScannerWords> => readOne('scanners.yaml', scannersSchema);

/** The pack for instances without internet. Node only. */
export const readOffline = (): Checked<OfflinePack> =>
  // Optional keys are left out by the parser, never undefined.
  readOne('offline.yaml', offlineSchema) as Checked<OfflinePack>;
