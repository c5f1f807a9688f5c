import {useCallback, useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {OptionsSection} from '../../components/options-controls';
import {hostPattern, instances} from '../../settings/hosts';
import type {PageHealth, PageRequest} from '../protocol/to-page';

interface TabHealth {
  readonly tabId: number;
  readonly host: string;
  /** null: our script does not answer there. */
  readonly health: PageHealth | null;
}

const request: PageRequest = {type: 'health'};

async function askTab(tabId: number): Promise<PageHealth | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, request, {frameId: 0});
    return typeof answer === 'object' && answer !== null && 'diagnosis' in answer
      ? (answer as PageHealth) // our own script's, of the same version
      : null;
  } catch {
    return null; // a tab from before the installation, or one that sleeps
  }
}

/** Every open Zendesk tab, and how reading works there. */
async function readHealth(): Promise<readonly TabHealth[]> {
  const url = instances.map(({host}) => hostPattern(host).replace(/\*$/, 'agent/*'));
  const tabs = await browser.tabs.query({url});
  const known = tabs.flatMap(tab => (tab.id === undefined ? [] : [{tabId: tab.id, url: tab.url ?? ''}]));
  return Promise.all(
    known.map(async tab => ({
      tabId: tab.tabId,
      host: URL.canParse(tab.url) ? new URL(tab.url).host : '',
      health: await askTab(tab.tabId),
    })),
  );
}

function inWords({api, page, missing}: PageHealth): string {
  const reader = api === 'ok' ? 'read by Zendesk’s API' : `API: ${api}`;
  const places =
    missing.length === 0 ? 'every part of the page is known' : `not found: ${missing.join(', ')}`;
  return `${reader}; page: ${page}; ${places}`;
}

/** Tells how reading works in each open Zendesk tab, and gives a report that holds no word of a ticket. */
export function HealthSection() {
  const [tabs, setTabs] = useState<readonly TabHealth[] | null>(null);
  const [copied, setCopied] = useState('');
  const look = useCallback(async (): Promise<void> => setTabs(await readHealth().catch(() => [])), []);
  useEffect(() => {
    void look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);

  const copy = async (text: string): Promise<void> => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'Copied' : 'The browser did not let us copy.');
  };

  return (
    <OptionsSection
      id="health"
      title="Health"
      lead="How reading works in the Zendesk tabs that are open. The report holds no text and no number of a ticket."
    >
      {tabs?.length === 0 ? <p>No Zendesk tab is open.</p> : null}
      <ul>
        {tabs?.map(({tabId, host, health}) => (
          <li key={tabId}>
            {host}: {health === null ? 'does not answer; reload the tab' : inWords(health)}{' '}
            {health === null ? null : (
              <button type="button" className="sp-options-button" onClick={() => void copy(health.diagnosis)}>
                Copy report
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{copied}</p>
    </OptionsSection>
  );
}
