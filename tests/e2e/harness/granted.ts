import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {built} from './built';
import type {Browser} from './tab';

interface Manifest {
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
}

/**
 * A copy of the build whose user has allowed `host` already: no test can answer the browser's question. Nothing but
 * the manifest's permission differs. `remove` takes the folder away.
 */
export function builtWithGranted(
  browser: Browser['name'],
  host: string,
): {readonly folder: string; remove(): void} {
  const folder = mkdtempSync(join(tmpdir(), 'sec-pod-granted-'));
  cpSync(built(browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), folder, {recursive: true});
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest; // our own build wrote it
  const pattern = `https://${host}/*`;
  if (!manifest.optional_host_permissions.includes(pattern)) throw new Error(`${host} cannot be allowed`);
  const granted = {
    ...manifest,
    host_permissions: [...manifest.host_permissions, pattern],
    optional_host_permissions: manifest.optional_host_permissions.filter(other => other !== pattern),
  };
  writeFileSync(file, JSON.stringify(granted));
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}
