import {useEffect, useState} from 'react';
import browser from 'webextension-polyfill';
import {hostPattern, instances} from '../../settings/hosts';
import type {PageRequest, TabTriage} from '../protocol/to-page';

export interface TicketTab {
  /** The active tab; null until it is known. */
  readonly id: number | null;
  /** What its ticket is about; null where no page script of ours answers. */
  readonly triage: TabTriage | null;
}

/** The answer of a page script, if it is one. */
function readTriage(answer: unknown): TabTriage | null {
  if (typeof answer !== 'object' || answer === null || !('areas' in answer) || !Array.isArray(answer.areas))
    return null;
  return answer as TabTriage; // our own script's, of the same version
}

export async function askTab(id: number, request: PageRequest): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(id, request, {frameId: 0});
  } catch {
    return null; // no page of ours: another site, or one from before the installation
  }
}

/** While its ticket is being read the tab is asked again this often, in milliseconds, and at most so many times. */
const again = 500;
const mostTimes = 60;

/** The tab that the popup was opened over; asked until its ticket is read. */
export function useTicketTab(): TicketTab {
  const [tab, setTab] = useState<TicketTab>({id: null, triage: null});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (id: number, times: number): Promise<void> => {
      const triage = readTriage(await askTab(id, {type: 'triage'}));
      setTab({id, triage});
      const isUnderWay = triage?.ticketId != null && triage.reading === 'under way';
      if (isUnderWay && times < mostTimes) timer = setTimeout(ask, again, id, times + 1);
    };
    void browser.tabs.query({active: true, currentWindow: true}).then(async ([active]) => {
      if (active?.id !== undefined) await ask(active.id, 1);
    });
    return () => clearTimeout(timer);
  }, []);
  return tab;
}

const main = {origins: [hostPattern(instances[0].host)]};

/** Whether the browser lets us into GitLab Support's Zendesk, and how to ask for it; null until it is known. */
export function useMainHost(): {readonly isAllowed: boolean | null; allow(): void} {
  const [isAllowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => {
    void browser.permissions.contains(main).then(setAllowed);
  }, []);
  // Straight from the click: the browser asks only then.
  return {isAllowed, allow: () => void browser.permissions.request(main).then(setAllowed)};
}
