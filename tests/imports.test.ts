import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

/** What a folder's sources may never import: data flows one way, and pure logic knows no browser. */
const never: Readonly<Record<string, RegExp>> = {
  triage: /webextension-polyfill|wxt\/|^react|components\/|zendesk\/|entrypoints\/|settings\/|^node:/,
  zendesk: /webextension-polyfill|wxt\/|^react|components\/|entrypoints\/|settings\/|^node:|virtual:/,
  settings: /webextension-polyfill|wxt\/|^react|components\/|entrypoints\/|zendesk\/|^node:/,
  components: /webextension-polyfill|wxt\/|entrypoints\/|zendesk\/(?!state)|^node:|virtual:/,
};

/** Words of Node's world that would only fail in the browser. */
const nodeOnly = /\bprocess\.(?:env|argv|exit|cwd)|\brequire\(/;

const sources = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => /\.tsx?$/.test(name))
    .map(name => `${folder}/${name}`);

test.each(Object.keys(never))('%s imports only what it may', folder => {
  const forbidden = sources(folder).flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)]
      .map(([, from = '']) => from)
      .filter(from => never[folder]?.test(from))
      .map(from => `${file} imports ${from}`),
  );
  expect(forbidden).toEqual([]);
});

test('an entrypoint imports no other entrypoint, only protocol/', () => {
  const crossing = readdirSync('entrypoints').flatMap(name =>
    sources(`entrypoints/${name}`).flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/from '\.\.\/(?!\.\.)([\w.]+)\//g)]
        .filter(([, other]) => other !== 'protocol')
        .map(([found]) => `${file}: ${found}`),
    ),
  );
  expect(crossing).toEqual([]);
});

test('what the browser runs uses nothing of Node', () => {
  const browserCode = [...Object.keys(never), 'entrypoints'].flatMap(sources);
  const wrong = browserCode.filter(
    file => !file.startsWith('entrypoints/terminal/') && nodeOnly.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
