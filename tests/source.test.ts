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
const never: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly mayIn?: readonly string[];
}[] = [
  {
    what: 'turns text into elements',
    pattern:
      /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe/,
  },
  {what: 'runs text', pattern: /\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/},
  {
    what: 'opens a channel to the page',
    pattern: /\.postMessage\(|on\('message'|addEventListener\('message'|new CustomEvent\(/,
  },
  {what: 'keeps a port open', pattern: /\.connect\(|onConnect\b|onMessageExternal|onConnectExternal/},
  {
    what: 'sends something by other ways than fetch',
    pattern: /XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|RTCPeer/,
  },
  // The page's scripts hand it to the two that ask: for the ticket, and for an attached log.
  {
    what: 'fetches',
    pattern: /\bfetch\(/,
    mayIn: [
      'entrypoints/zendesk.content/start-page.ts',
      'entrypoints/sidebar/error-lines.tsx',
      'zendesk/get-json.ts',
      'zendesk/attachment.ts',
    ],
  },
  {
    what: 'writes to storage',
    pattern: /\.set\(items\)|storage\.\w+\.set\(/,
    mayIn: ['settings/store.ts', 'entrypoints/background/begin.ts'],
  },
  {what: 'writes to the console', pattern: /console\.\w+\(/, mayIn: ['catalog/list-errors.ts']},
];

test.each(never)('nothing of ours $what', ({pattern, mayIn = []}) => {
  const found = sources.filter(([file, text]) => pattern.test(text) && !mayIn.includes(file));
  expect(found.map(([file]) => file)).toEqual([]);
});

test('these checks look at the source, and no exception is there for nothing', () => {
  expect(sources.length).toBeGreaterThan(150);
  for (const {what, pattern, mayIn = []} of never) {
    for (const file of mayIn) {
      const text = sources.find(([name]) => name === file)?.[1] ?? '';
      expect(text, `${what}: ${file}`).toMatch(pattern);
    }
  }
});
