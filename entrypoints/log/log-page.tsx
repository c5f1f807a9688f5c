import catalog from 'virtual:catalog';
import errors from 'virtual:errors';
import offline from 'virtual:offline';
import scanners from 'virtual:scanners';
import {type ReactElement, useCallback, useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {withIds} from '../../catalog/known-error';
import {VersionLine} from '../../components/errors-version';
import {LogDrop} from '../../components/log-drop';
import {useLog} from '../../components/log-state';
import {LogView} from '../../components/log-view';
import {Toasts} from '../../components/toast';
import {useConfirm} from '../../components/use-confirm';
import {createErrorTools, type ErrorTools} from '../../triage/errors/tools';
import {useDark} from '../../components/use-dark';
import {useScheme} from './use-scheme';

let prepared: ErrorTools | undefined;
/** Prepared once: some milliseconds that drawing the page need not wait for, nor the first file. */
const errorTools = (): ErrorTools => (prepared ??= createErrorTools(withIds(errors), scanners, offline));

/** A page of its own for one log, report or pipeline file. */
export function LogPage(): ReactElement {
  const isDark = useDark(useScheme());
  const open = useCallback((name: string) => errorTools().openLog(name), []);
  const taker = useLog(open);
  useEffect(() => {
    const timer = setTimeout(errorTools);
    return () => clearTimeout(timer);
  }, []);
  const [byHand, setByHand] = useState<string | null>(null);
  const {toasts, copy, copied, spoken} = useConfirm();
  const seen = taker.log?.reading?.gitlab ?? null;
  const tools = {copy, copied, version: browser.runtime.getManifest().version};
  return (
    <div className="sp sp-log-page" data-scheme={isDark ? 'dark' : 'light'}>
      <main className="sp-log-page-inner">
        <h1>Read a log</h1>
        <LogDrop taker={taker} />
        <VersionLine
          version={byHand ?? seen}
          from={byHand !== null ? 'set by hand' : seen === null ? null : 'log'}
          onSet={setByHand}
        />
        {taker.log !== null && (
          <LogView
            log={taker.log}
            areas={catalog.areas}
            version={byHand}
            tools={tools}
            onClear={taker.clear}
          />
        )}
        <Toasts manager={toasts} />
        <p className="sp-hidden" role="status" aria-live="polite">
          <span key={spoken.id}>{spoken.text}</span>
        </p>
      </main>
    </div>
  );
}
