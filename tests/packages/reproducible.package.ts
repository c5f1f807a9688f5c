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
