// @vitest-environment happy-dom
import {act, cleanup, fireEvent, render, screen, waitFor} from '@testing-library/react';
import {type ReactElement, useCallback} from 'react';
import catalog from 'virtual:catalog';
import errors from 'virtual:errors';
import offline from 'virtual:offline';
import scanners from 'virtual:scanners';
import {afterEach, expect, test} from 'vitest';
import {withIds} from '../../catalog/known-error';
import {LogDrop} from '../../components/log-drop';
import {useLog} from '../../components/log-state';
import {LogView} from '../../components/log-view';
import {createErrorTools} from '../../triage/errors/tools';

afterEach(cleanup);

const tools = createErrorTools(withIds(errors), scanners, offline);

function Page({version = null}: {readonly version?: string | null}): ReactElement {
  const taker = useLog(useCallback((name: string) => tools.openLog(name), []));
  return (
    <div className="sp">
      <LogDrop taker={taker} />
      {taker.log !== null && (
        <LogView
          log={taker.log}
          areas={catalog.areas}
          version={version}
          tools={{copy: async () => undefined, copied: null, version: '1'}}
          onClear={taker.clear}
        />
      )}
    </div>
  );
}

async function paste(text: string): Promise<void> {
  await act(async () => {
    fireEvent.paste(screen.getByRole('textbox', {name: 'Paste a log'}), {
      clipboardData: {getData: () => text},
    });
  });
  await waitFor(() => expect(document.querySelector('.sp-log[data-state="done"]')).not.toBeNull());
}

test('a pasted log is explained: known error, unknown line, facts, nothing secret', async () => {
  render(<Page />);
  await paste(
    [
      'Running with gitlab-runner 17.9.0 (c4cbe9dd)',
      '[INFO] [Semgrep] [2026-11-20T08:01:44Z] ▶ GitLab Semgrep analyzer v5.30.0',
      'SECURE_LOG_LEVEL: debug',
      '[FATA] [Semgrep] ▶ oops glpat-0123456789abcdefghij',
      'WARNING: gl-sast-report.json: no matching files',
      'ERROR: Job failed: exit code 2',
    ].join('\n'),
  );
  const shown = document.querySelector('.sp-log')?.textContent ?? '';
  expect(shown).toContain('pasted text job log');
  expect(document.querySelector<HTMLElement>('.sp-error')?.dataset['error']).toBe(
    'sast/gl-sast-report-json-no-matching-files',
  );
  for (const words of [
    'line 5',
    'Semgrep 5.30.0',
    '17.9.0',
    'failed: exit code 2',
    'SECURE_LOG_LEVEL=debug',
    'GitLab token 1',
  ])
    expect(shown).toContain(words);
  expect(document.body.innerHTML).not.toContain('0123456789');
});

test('what cannot be read is said in a sentence, and the file can be closed', async () => {
  render(<Page />);
  await paste('Dear diary, today nothing happened.');
  expect(screen.getByRole('alert').textContent).toBe(
    'This file is text, but no job log, report or pipeline file: nothing of a scanner stands in it.',
  );
  await act(async () => fireEvent.click(screen.getByRole('button', {name: /^Close/})));
  expect(document.querySelector('.sp-log')).toBeNull();
});

test('a dropped report is counted', async () => {
  render(<Page />);
  const report = {
    version: '15.0.4',
    vulnerabilities: [{severity: 'High'}],
    scan: {type: 'sast', status: 'success'},
  };
  const file = new File([JSON.stringify(report)], 'gl-sast-report.json');
  const drop = document.querySelector('.sp-drop');
  if (drop === null) throw new Error('no place to drop');
  await act(async () => {
    fireEvent.drop(drop, {dataTransfer: {files: [file], types: ['Files']}});
  });
  await waitFor(() =>
    expect(document.querySelector('.sp-facts')?.textContent).toContain('sast schema 15.0.4 success'),
  );
  expect(document.querySelector('.sp-facts')?.textContent).toContain('High 1');
});

test('the version set by hand decides which entries apply', async () => {
  render(<Page version="16.11" />);
  await paste(
    'Running with gitlab-runner 16.11.0\nUsing docker image registry.gitlab.com/security-products/semgrep:5 ...\nJob succeeded',
  );
  expect(document.querySelector('.sp-log')?.textContent).toContain('1 not for GitLab 16.11');
});
