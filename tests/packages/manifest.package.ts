import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

const explained = [...readFileSync('docs/PERMISSIONS.md', 'utf8').matchAll(/^## (\S+)$/gm)].map(
  ([, name]) => name,
);

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly content_scripts: readonly {readonly matches: readonly string[]; readonly all_frames?: boolean}[];
  readonly content_security_policy: {readonly extension_pages: string};
  readonly [key: string]: unknown;
}

describe.each(['chrome', 'firefox'])('the %s manifest', browser => {
  const manifest: Manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));

  test('asks for exactly what docs/PERMISSIONS.md explains', () => {
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ];
    expect([...asked].sort()).toEqual([...explained].sort());
  });

  test('asks for three permissions and one site', () => {
    expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['https://gitlab.zendesk.com/*']);
    expect(manifest.content_scripts.map(script => [script.matches, script.all_frames])).toEqual([
      [['https://gitlab.zendesk.com/agent/*'], undefined],
    ]);
  });

  test.each([
    'web_accessible_resources',
    'externally_connectable',
    'optional_permissions',
    'oauth2',
    'key',
    'update_url',
  ])('has no %s', key => expect(manifest[key]).toBeUndefined());

  test('lets its own pages load nothing but their own files', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none';/);
    const sources = policy.split(';').flatMap(part => part.trim().split(' ').slice(1));
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'"]));
  });

  test('is Manifest V3', () => expect(manifest.manifest_version).toBe(3));
});

test('Chrome finds the schema of the policy; Firefox reads it without', () => {
  const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
  const schema = JSON.parse(readFileSync(`.output/chrome-mv3/${manifest.storage.managed_schema}`, 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(['zendeskHosts']);
  expect(JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8')).storage).toBeUndefined();
});

test('Firefox is told that no data is collected', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({required: ['none']});
});
