import {relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ShippedError} from './known-error';
import {type Problem, problemText} from './problem';
import {lookupSigns} from './lookup-signs';
import {readAct, readActSources} from './read-act';
import {readCatalog, readSources} from './read-catalog';
import {readDetector, readDetectorSources} from './read-detector';
import {readErrorSources, readErrors, type SourcedError} from './read-errors';
import {readOffline, readScanners} from './read-scanners';

const folder = fileURLToPath(new URL('.', import.meta.url));

interface Loaded {
  readonly code: string;
  readonly moduleSideEffects?: 'no-treeshake';
}

/** The part of the bundler's plugin interface that is used here; Vite's own type would tie us to one copy of Vite. */
interface CatalogPlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (this: {addWatchFile: (path: string) => void}, id: string) => Loaded | undefined;
}

/** Plain data, or an error that tells every mistake: a bad file stops the build. */
export function soundOrThrow<T>(data: T | undefined, problems: readonly Problem[]): T {
  if (data !== undefined) return data;
  throw new Error(`The catalogue has mistakes:\n${problems.map(problemText).join('\n')}`);
}

/** Without what can be worked out (id) or is for readers of the file (source): a fifth of the bytes. */
function shipped({id: _id, source: _source, ...rest}: SourcedError): ShippedError {
  return rest;
}

const modules: Readonly<
  Record<string, {readonly paths: () => Iterable<string>; readonly data: () => unknown}>
> = {
  'virtual:catalog': {
    paths: () => readSources().keys(),
    data: () => {
      const {catalog, problems} = readCatalog();
      return soundOrThrow(catalog, problems);
    },
  },
  'virtual:detector': {
    paths: () => readDetectorSources().keys(),
    data: () => {
      const {detector, problems} = readDetector();
      return soundOrThrow(detector, problems);
    },
  },
  'virtual:lookup-signs': {
    paths: () => readDetectorSources().keys(),
    data: () => {
      const {detector, problems} = readDetector();
      return lookupSigns(soundOrThrow(detector, problems));
    },
  },
  'virtual:errors': {
    paths: () => readErrorSources().keys(),
    data: () => {
      const {errors, problems} = readErrors();
      return soundOrThrow(errors, problems).map(shipped);
    },
  },
  'virtual:act': {
    paths: () => readActSources().keys(),
    data: () => {
      const {act, problems} = readAct();
      return soundOrThrow(act, problems);
    },
  },
  'virtual:scanners': {
    paths: () => ['scanners.yaml'],
    data: () => {
      const {value, problems} = readScanners();
      return soundOrThrow(value, problems);
    },
  },
  'virtual:offline': {
    paths: () => ['offline.yaml'],
    data: () => {
      const {value, problems} = readOffline();
      return soundOrThrow(value, problems);
    },
  },
};

/**
 * Turns catalog/*.yaml into plain data at build: `virtual:catalog` (see model.ts), `virtual:detector` (see
 * detector.ts), `virtual:errors` (see known-error.ts), `virtual:act`
 * (see act-data.ts), `virtual:scanners` and `virtual:offline`. Neither YAML nor the schema reaches the browser.
 */
export function catalogYaml(): CatalogPlugin {
  const isOurs = (id: string) => id.endsWith('.yaml') && !relative(folder, id).startsWith('..');
  return {
    name: 'catalog-yaml',
    resolveId: id => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load(id) {
      // Nothing but the file's name is wanted: WXT builds an entrypoint again when a file among its modules changes,
      // and the bundler would forget an empty module.
      if (isOurs(id)) return {code: 'export default 0;', moduleSideEffects: 'no-treeshake'};
      const module = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      if (!module) return undefined;
      const paths = [...module.paths()].map(path => resolve(folder, path));
      for (const path of paths) this.addWatchFile(path);
      const names = paths.map(path => `import ${JSON.stringify(path)};`).join('\n');
      // Browsers parse JSON faster than the same data written as code.
      return {code: `${names}\nexport default JSON.parse(${JSON.stringify(JSON.stringify(module.data()))});`};
    },
  };
}
