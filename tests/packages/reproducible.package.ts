import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';

/** SHA-256 of every file below a folder, by path. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file =>
    statSync(join(folder, file)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map(file => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

/** Packs both extensions as `npm run zip` does and gives SHA-256 and size of each zip, by name. */
function packed(): Record<string, {readonly hash: string; readonly bytes: number}> {
  const folder = mkdtempSync(join(tmpdir(), 'sec-pod-zips-'));
  const env = {...process.env, NODE_ENV: 'production', VITEST: '', OUT_DIR: folder};
  try {
    for (const browser of ['chrome', 'firefox'])
      execFileSync('npx', ['--no-install', 'wxt', 'zip', '-b', browser, '--mv3'], {env, stdio: 'pipe'});
    const lines = execFileSync('node', ['tests/packages/seal-zips.mjs', folder], {encoding: 'utf8'});
    return Object.fromEntries(
      lines
        .trim()
        .split('\n')
        .map(line => line.split('  '))
        .map(([hash = '', name = '']) => [name, {hash, bytes: statSync(join(folder, name)).size}]),
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

test('packed twice: the same bytes, for the stores and for their reviewers; at most 1 MB', () => {
  const first = packed();
  expect(Object.keys(first)).toHaveLength(3);
  expect(packed()).toEqual(first);
  for (const [name, {bytes}] of Object.entries(first))
    if (!name.endsWith('sources.zip')) expect(bytes, name).toBeLessThanOrEqual(1_000_000);
});

test.each(['chrome', 'firefox'])('a second build for %s is identical byte for byte', browser => {
  const first = hashes(`.output/${browser}-mv3`);
  const elsewhere = mkdtempSync(join(tmpdir(), 'sec-pod-build-'));
  try {
    execFileSync('npx', ['--no-install', 'wxt', 'build', '-b', browser, '--mv3'], {
      env: {...process.env, NODE_ENV: 'production', VITEST: '', OUT_DIR: elsewhere},
      stdio: 'pipe',
    });
    expect(hashes(join(elsewhere, `${browser}-mv3`))).toEqual(first);
  } finally {
    rmSync(elsewhere, {recursive: true, force: true});
  }
});
