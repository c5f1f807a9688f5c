import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** A file the server sends as it is. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const editorStyles = createRequire(import.meta.url).resolve('ckeditor5/ckeditor5-editor.css');

/** The page of the demo Zendesk, built in memory: path → file. Takes about a second. */
export const bundleWorkspace = async (): Promise<ReadonlyMap<string, Asset>> => {
  const result = await build({
    entryPoints: [here('workspace/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['chrome129', 'firefox149'],
    legalComments: 'none',
    tsconfigRaw: {},
    logLevel: 'error',
  });
  const script = result.outputFiles[0]?.text ?? '';
  const css = {type: 'text/css; charset=utf-8'};
  return new Map<string, Asset>([
    ['/assets/workspace.js', {type: 'text/javascript; charset=utf-8', body: script}],
    ['/assets/workspace.css', {...css, body: readFileSync(here('workspace/workspace.css'), 'utf8')}],
    ['/assets/editor.css', {...css, body: readFileSync(editorStyles, 'utf8')}],
    ['/agent', {type: 'text/html; charset=utf-8', body: readFileSync(here('workspace/index.html'), 'utf8')}],
  ]);
};
