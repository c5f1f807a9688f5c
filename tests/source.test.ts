import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const folders = ['triage', 'zendesk', 'components', 'catalog', 'settings', 'entrypoints'];

/** Everything of ours that can end up in the extension. */
const sources = folders
  .flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter(name => /\.tsx?$/.test(name) && !name.startsWith('terminal/'))
      .map(name => `${folder}/${name}`),
  )
  .map(file => [file, readFileSync(file, 'utf8')] as const);

/** What our source must not say, and in which files it may all the same. */
const never: readonly (readonly [what: string, pattern: RegExp, ...mayIn: string[]])[] = [
  [
    'turns text into elements',
    /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
  ],
  ['runs text', /\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/],
  [
    'opens a channel to the page',
    /\.postMessage\(|on\('message'|addEventListener\('message'|new CustomEvent\(/,
  ],
  ['keeps a port open', /\.connect\(|onConnect\b|onMessageExternal|onConnectExternal/],
  [
    'sends something by other ways than fetch',
    /XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|RTCPeer/,
  ],
  // The page's scripts hand it to the two that ask: for the ticket, and for an attached log.
  [
    'fetches',
    /\bfetch\(/,
    'entrypoints/zendesk.content/start-page.ts',
    'entrypoints/sidebar/error-lines.tsx',
    'zendesk/get-json.ts',
    'zendesk/attachment.ts',
  ],
  [
    'writes to storage',
    /\.set\(items\)|storage\.\w+\.set\(/,
    'settings/store.ts',
    'entrypoints/background/begin.ts',
  ],
  ['writes to the console', /console\.\w+\(/, 'catalog/list-errors.ts'],
];

test.each(never)('nothing of ours %s', (_what, pattern, ...mayIn) => {
  const found = sources.filter(([file, text]) => pattern.test(text) && !mayIn.includes(file));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('these checks look at the source, and would find what they look for', () => {
  expect(sources.length).toBeGreaterThan(150);
  for (const [what, pattern, ...mayIn] of never) {
    for (const file of mayIn) {
      const text = sources.find(([name]) => name === file)?.[1] ?? '';
      expect(text, `${what}: ${file} needs no exception`).toMatch(pattern);
    }
  }
});
