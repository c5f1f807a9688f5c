import {describe, expect, test} from 'vitest';
import {readAct} from '../../../catalog/read-act';
import {readCatalog} from '../../../catalog/read-catalog';
import {againstStar} from '../../../triage/act/closing';
import type {DraftId, Facts} from '../../../triage/act/draft';
import {drafts} from '../../../triage/act/drafts';
import {replyText, withoutLinks} from '../../../triage/act/insertion';
import {severityFor} from '../../../triage/act/request';
import {specialCases} from '../../../triage/act/special-cases';
import {versionLink} from '../../../triage/act/version-links';
import {ownerOf} from '../../../triage/show/area-parts';
import type {Ticket} from '../../../triage/ticket';
import {countTicks} from '../../act/labelled';

const {act} = readAct();
const {catalog} = readCatalog();
if (!act || !catalog) throw new Error('the catalogue has mistakes');

const secret = 'Our Frobnicator at Acme is broken';
const ticket: Ticket = {
  id: '4711',
  subject: `${secret}: semgrep-sast`,
  tags: ['17-9'],
  comments: [
    {author: 'customer', body: `${secret}. We tried a new runner.`},
    {author: 'agent', body: 'Hi, which runner do you use?'},
  ],
};

function facts(id: string, more: Partial<Facts> = {}): Facts {
  const area = catalog?.areas.find(one => one.id === id);
  if (!area || !act || !catalog) throw new Error(id);
  const match = {id, level: 'likely' as const, score: 1, evidence: []};
  return {
    ticket,
    ticketUrl: 'https://gitlab.zendesk.com/agent/tickets/4711',
    priority: 'urgent',
    assignee: null,
    area,
    match,
    listed: [{area, match}],
    owner: ownerOf(area, catalog),
    ticks: [],
    version: {version: '17.9', from: 'tag'},
    knownErrors: [],
    data: act,
    catalog,
    ...more,
  };
}
const ids = Object.keys(drafts) as DraftId[]; // the literal has exactly these keys

describe.each(catalog.areas.map(({id}) => id))('drafts for %s', id => {
  test('no address holds a word of the ticket', () => {
    for (const draft of ids.map(name => drafts[name](facts(id))))
      for (const place of [...draft.before, ...draft.places]) {
        const href = decodeURIComponent(place.href('own words'));
        expect(href).toMatch(/^https:\/\//);
        expect(href).not.toMatch(/Frobnicator|Acme|runner|description\]/);
      }
  });
  test('what goes to Slack or is public holds none either', () => {
    for (const draft of ids.map(name => drafts[name](facts(id))))
      if (draft.reach === 'slack' || draft.reach === 'public')
        expect(draft.sections.map(({text}) => text).join('\n')).not.toMatch(/Frobnicator|Acme|runner do/);
  });
});

describe('request for help', () => {
  test('a template that a public page names goes into the address with the title', () => {
    const [place] = drafts.request(facts('security-dashboard')).places;
    expect(place?.href('counts differ')).toBe(
      'https://gitlab.com/gitlab-com/request-for-help/-/issues/new?issuable_template=SupportRequestTemplate-Security-Insights&issue%5Btitle%5D=ZD-4711%3A+Dashboard%2C+counts+differ'.replace(
        'Dashboard',
        encodeURIComponent(facts('security-dashboard').area.short).replace(/%20/g, '+'),
      ),
    );
  });
  test('where none is known, the Sec section is opened and no template is made up', () => {
    const [place] = drafts.request(facts('sast')).places;
    expect(place?.href('x')).toContain('gitlab.com/gitlab-com/request-for-help#sec-section');
  });
  test.each([
    ['urgent', 'severity::1'],
    ['low', 'severity::4'],
    ['constructor', null],
    [null, null],
  ])('priority %s: %s', (priority, severity) => {
    expect(severityFor({data: facts('sast').data, priority})).toBe(severity);
  });
});

test('what is known: values with their place; what was pasted by its place alone', () => {
  const item = (id: string) => facts('sast').data.items.find(one => one.id === id);
  const [log, tier] = [item('job-log'), item('tier')];
  if (!log || !tier) throw new Error('no such items');
  const where = {comment: 1, side: 'customer' as const, start: 0, end: 6};
  const ticks = [
    {item: log, has: true, evidence: {text: '[INFO]', kind: log.name, where}, from: null},
    {item: tier, has: true, evidence: null, from: 'tag ultimate'},
  ];
  expect(drafts.request(facts('sast', {ticks})).sections[0]?.text).toBe(
    [
      '- Ticket: [ZD-4711](https://gitlab.zendesk.com/agent/tickets/4711)',
      '- GitLab version: 17.9, tag',
      '- Job log: in comment 1 (customer)',
      '- Tier: ultimate, tag',
    ].join('\n'),
  );
});

test('pairing carries the pod’s label and the ticket’s link; an emergency leads with its template', () => {
  const usual = drafts.pairing(facts('sast'));
  expect(usual.sections[0]?.text).toContain('/label ~"pod::secure"');
  expect(usual.places[0]?.href('')).toContain('issuable_template=Ticket+Pairing+-+Team+Tracking');
  const urgent = drafts.pairing(facts('sast', {ticket: {...ticket, tags: ['emergency']}}));
  expect(urgent.places[0]?.href('')).toContain('Ticket+Pairing+-+Emergencies');
});

test('a pairing thread holds every ticket that colleagues named, and nothing a customer linked', () => {
  const at = (number: number | string) => `https://gitlab.zendesk.com/agent/tickets/${number}`;
  const comments = [
    {author: 'customer' as const, body: `see ${at(666)}`},
    {
      author: 'internal' as const,
      body: `Same as ${at(4812)}?comment=7 and ${at(4812)}, this is ${at(4711)}.`,
    },
    {author: 'agent' as const, body: `https://other.zendesk.com/agent/tickets/99 ${at(4813)}`},
  ];
  const {sections} = drafts.pairing(facts('sast', {ticket: {...ticket, comments}}));
  const thread = sections.find(({id}) => id === 'thread')?.text ?? '';
  expect(thread.match(/https:\S+/g)).toEqual([at(4711), at(4812), at(4813)]);
  expect(sections.map(({text}) => text).join()).not.toMatch(/666|other\.zendesk/);
});

test('a bug report names the group where it is known, and nobody where the owner is unclear', () => {
  expect(drafts.bug(facts('sast')).sections.at(-1)?.text).toBe('/label ~"group::code scanning"');
  expect(drafts.bug(facts('dast')).sections.some(({id}) => id === 'labels')).toBe(false);
});

test('a hand-over says who waits for whom', () => {
  expect(drafts.handover(facts('sast')).sections[0]?.text).toMatch(
    /Asked:\n- Hi, which runner do you use\? \(comment 2\)[\s\S]*waits for the customer/,
  );
});

test('a hand-over names who has the ticket, where that is known', () => {
  const note = (assignee: string | null) => drafts.handover(facts('sast', {assignee})).sections[0]?.text;
  expect(note('Alex Example')).toContain('Who: Alex Example has it; (name) looks after it');
  expect(note(null)).toContain('Who: (name) looks after it');
});

test('special attention: not while the last answer is ours', () => {
  expect(againstStar(facts('sast'))).toContain('The last answer is ours.');
});

test('the Advanced SAST source request is noticed', () => {
  const comments = [
    {author: 'customer' as const, body: 'Please send the source code of Advanced SAST (LGPL).'},
  ];
  const cases = specialCases(facts('sast', {ticket: {...ticket, comments}}));
  expect(cases.find(({title}) => title.startsWith('Source code'))?.seen).toBe(true);
});

describe('links of the customer’s version', () => {
  const template = (name: string): string =>
    `https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/ci/templates/${name}.gitlab-ci.yml`;
  const link = (href: string, version: string) => versionLink(href, version, facts('sast').data);
  test('a template at its tag', () => {
    expect(link(template('Jobs/SAST'), '17.9.2')).toEqual({
      tag: 'v17.9.2-ee',
      href: 'https://gitlab.com/gitlab-org/gitlab/-/blob/v17.9.2-ee/lib/gitlab/ci/templates/Jobs/SAST.gitlab-ci.yml',
      says: null,
    });
  });
  test('a documentation page: its folder, or its file', () => {
    expect(link('https://docs.gitlab.com/user/application_security/sast', '17.9')?.href).toBe(
      'https://gitlab.com/gitlab-org/gitlab/-/tree/v17.9.0-ee/doc/user/application_security/sast',
    );
    expect(
      link('https://docs.gitlab.com/user/application_security/sast/troubleshooting/', '17.9')?.href,
    ).toBe(
      'https://gitlab.com/gitlab-org/gitlab/-/blob/v17.9.0-ee/doc/user/application_security/sast/troubleshooting.md',
    );
  });
  test('gone since: still there before, not after, and says so', () => {
    expect(link(template('Jobs/License-Scanning'), '16.11')).toMatchObject({
      href: expect.stringContaining('v16.11.0-ee'),
      says: expect.stringContaining('removed in 17.0'),
    });
    expect(link(template('Jobs/License-Scanning'), '17.0')).toMatchObject({
      href: null,
      says: expect.stringContaining('removed'),
    });
  });
  test('not there yet: what served before', () => {
    expect(link(template('Security/API-Security'), '16.4')?.href).toContain(
      '/v16.4.0-ee/lib/gitlab/ci/templates/Security/DAST-API',
    );
    expect(
      link('https://docs.gitlab.com/user/application_security/security_inventory/', '17.0'),
    ).toMatchObject({href: null, says: expect.stringContaining('18.2')});
  });
  test('nothing for other addresses', () => {
    expect(link('https://gitlab.com/gitlab-com/support', '17.0')).toBeNull();
  });
});

describe('text for the reply', () => {
  test('paragraphs, lists, links; nothing else is markup', () => {
    expect(
      replyText('Hello\nthere <b>\n- one\n- [two](https://a.example/x?y=1&z=2)\n\nSee https://b.example/c.'),
    ).toEqual({
      html: '<p>Hello<br>there &lt;b&gt;</p><ul><li>one</li><li><a href="https://a.example/x?y=1&amp;z=2">two</a></li></ul><p>See <a href="https://b.example/c">https://b.example/c</a>.</p>',
      text: 'Hello\nthere <b>\n- one\n- two: https://a.example/x?y=1&z=2\n\nSee https://b.example/c.',
    });
  });
  test('without links for plain editors', () => {
    expect(withoutLinks(replyText('[a](https://b.example/)')).html).toBe('a: https://b.example/');
  });
});

test('the checklist ticks what a person finds', () => {
  const {tickets, precision, recall} = countTicks();
  expect(tickets).toBeGreaterThanOrEqual(30);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
