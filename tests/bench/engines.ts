import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {build} from 'esbuild';
import type {DetectionBench} from './detection';
import type {Bench} from './measure';

export type Benches = Bench & DetectionBench;

/** Calls a measurement in an engine that has not run anything before. */
export type Measure = <Name extends keyof Benches>(
  name: Name,
  ...args: Parameters<Benches[Name]>
) => Promise<Awaited<ReturnType<Benches[Name]>>>;

/** The measurements in one file, made like the page script: one function, so that tables are constants in it. */
export async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('detection.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome129', 'node20'],
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

export const inNode =
  (code: string): Measure =>
  (name, ...args) =>
    new Promise((resolve, reject) => {
      const call = `(async () => require('node:worker_threads').parentPort.postMessage(await bench[${JSON.stringify(name)}](...${JSON.stringify(args)})))()`;
      const worker = new Worker(`${code};${call}`, {eval: true});
      worker.once('message', resolve);
      worker.once('error', reject);
    });
