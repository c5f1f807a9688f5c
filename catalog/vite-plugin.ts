import {relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readCatalog, readSources} from './read-catalog';
import {readDetector} from './read-detector';
import {type Problem, problemText} from './read-yaml';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The part of the bundler's plugin interface that is used here; naming Vite's own type would tie us to one copy of it. */
interface CatalogPlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (this: {addWatchFile: (path: string) => void}, id: string) => string | undefined;
}

function refuse(problems: readonly Problem[]): never {
  throw new Error(
    `The catalogue has ${problems.length} mistake(s):\n${problems.map(problemText).join('\n')}`,
  );
}

const modules: Readonly<Record<string, () => unknown>> = {
  'virtual:catalog': () => {
    const {catalog, problems} = readCatalog();
    return catalog ?? refuse(problems);
  },
  'virtual:detector': () => {
    const {detector, problems} = readDetector();
    return detector ?? refuse(problems);
  },
};

/**
 * Turns catalog/*.yaml into plain data at build: `virtual:catalog` (see model.ts) and `virtual:detector`. Neither YAML
 * nor the schema reaches the browser, and a bad file stops the build with every mistake in it.
 */
export function catalogYaml(): CatalogPlugin {
  const isYaml = (id: string) => id.endsWith('.yaml') && !relative(folder, id).startsWith('..');
  return {
    name: 'catalog-yaml',
    resolveId: id => (id in modules ? `\0${id}` : undefined),
    load(id) {
      // The files are imported for nothing but their names: so the dev server knows what to build again.
      if (isYaml(id)) return 'export {};';
      const read = modules[id.slice(1)];
      if (!id.startsWith('\0') || !read) return undefined;
      const paths = [...readSources().keys()].map(path => resolve(folder, path));
      for (const path of paths) this.addWatchFile(path);
      const imports = paths.map(path => `import ${JSON.stringify(path)};`).join('\n');
      return `${imports}\nexport default JSON.parse(${JSON.stringify(JSON.stringify(read()))});`;
    },
  };
}
