import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sec-pod-'));
afterAll(() => rmSync(folder, {recursive: true}));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

function run(command: string, ...words: readonly string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', `entrypoints/terminal/${command}.ts`, ...words],
    {encoding: 'utf8'},
  );
  const lines = stdout.split('\n').filter(line => line !== '');
  return {status, lines, stderr: stderr.trim()};
}

describe('detect', () => {
  const first = {
    id: 'T-1',
    subject: 'İstanbul 🔑: DAST fails',
    comments: [
      {
        author: 'customer',
        body: 'Our dast job: authentication failed.',
        attachments: ['gl-dast-report.json'],
      },
      {author: 'internal', body: 'browser-based, DAST_AUTH_URL is set'},
    ],
    tags: ['ultimate'],
  };

  test('one line a ticket, in order; ids as they were written; a bad line is named and stops nothing', () => {
    const path = file('t.jsonl', JSON.stringify(first), 'no json', '{"id":7}', '{"subject":3}', '{}', '');
    const {status, lines, stderr} = run('detect', path);
    expect(status).toBe(1);
    expect(lines.map(line => JSON.parse(line).id)).toEqual(['T-1', 7, '']);
    expect(stderr.split('\n')).toEqual([
      `${path}:2 is not JSON`,
      expect.stringMatching(new RegExp(`^${path}:4 subject: `)),
    ]);
  });

  test('evidence is the exact text at its place in the original', () => {
    const {status, lines} = run('detect', file('one.jsonl', JSON.stringify(first)));
    expect(status).toBe(0);
    const {areas} = JSON.parse(lines[0] ?? '');
    expect(areas[0]).toMatchObject({id: 'dast', level: 'likely'});
    const texts = [first.subject, ...first.comments.map(({body}) => body)];
    const sides = ['customer', ...first.comments.map(({author}) => author)];
    const places = areas.flatMap(({evidence}: {evidence: unknown[]}) => evidence);
    expect(places.length).toBeGreaterThanOrEqual(3);
    for (const {text, where} of places) {
      expect(texts[where.comment]?.slice(where.start, where.end)).toBe(text);
      expect(where.side).toBe(sides[where.comment]);
    }
    for (const {score} of areas) expect(score >= 0 && score <= 1).toBe(true);
  });

  test('an area that only an attachment speaks for says which', () => {
    const ticket = {
      id: 1,
      subject: 'job red',
      comments: [{body: 'see file', attachments: ['a.txt', 'gl-dast-report.json']}],
    };
    const [area] = JSON.parse(run('detect', file('a.jsonl', JSON.stringify(ticket))).lines[0] ?? '').areas;
    expect(area).toMatchObject({
      id: 'dast',
      evidence: [{text: 'gl-dast-report.json', where: {comment: 1, attachment: 1, start: 0, end: 19}}],
    });
  });

  test('the same file gives the same bytes', () => {
    const path = file('same.jsonl', JSON.stringify(first), JSON.stringify({...first, id: 'T-2'}));
    expect(run('detect', path)).toEqual(run('detect', path));
  });

  test('no file, and a file that is not there', () => {
    expect(run('detect')).toMatchObject({status: 1, lines: []});
    const gone = run('detect', join(folder, 'gone.jsonl'));
    expect(gone.status).toBe(1);
    expect(gone.stderr).toContain('gone.jsonl:0 cannot be read');
  });
});

describe('lookup', () => {
  test('one JSON line a query, in order, with values as on the page and newer ones beside them', () => {
    const {status, lines} = run(
      'lookup',
      '--jsonl',
      file('q.txt', 'iac template', '', 'g_secure-static-analysis'),
    );
    expect(status).toBe(0);
    const answers = lines.map(line => JSON.parse(line));
    expect(answers.map(({q}) => q)).toEqual(['iac template', '', 'g_secure-static-analysis']);
    expect(answers[0].results[0]).toMatchObject({
      kind: 'template',
      value: expect.stringContaining('SAST-IaC.latest.gitlab-ci.yml'),
      current: [{value: expect.stringContaining('Jobs/SAST-IaC.gitlab-ci.yml'), asOf: expect.any(String)}],
    });
    expect(answers[2].results[0]).toMatchObject({kind: 'channel', value: '#g_secure-static-analysis'});
    for (const {results} of answers) expect(results.length).toBeLessThanOrEqual(5);
  });

  test('for people: hits with their links', () => {
    const {status, lines} = run('lookup', 'sast', 'template');
    expect(status).toBe(0);
    expect(lines.join('\n')).toContain('lib/gitlab/ci/templates/Jobs/SAST.gitlab-ci.yml');
  });
});
