import * as v from 'valibot';
import type {Runtime} from 'webextension-polyfill';
import type {Change} from '../../settings/change';
import type {Stored} from '../../settings/model';
import type {PageInsertion} from '../../zendesk/insert-in-page';
import {type Answers, type Binding, requestSchema, type Script} from '../protocol/to-background';
import type {SenderKind} from './sender';

/** What answering needs of the browser, so that it can be tested without one. */
export interface Hands {
  senderKind(sender: Runtime.MessageSender): SenderKind;
  load(tabId: number, script: Script): Promise<boolean>;
  showBadge(tabId: number, areas: readonly string[]): Promise<boolean>;
  /** `host`: of the Zendesk page that asks; null for the extension's own pages. */
  save(change: Change, host: string | null): Promise<unknown>;
  stored(host: string | null): Promise<Stored>;
  /** Whether that Zendesk has the restricted profile. */
  restricted(host: string): Promise<boolean>;
  bindings(): Promise<readonly Binding[]>;
  isKnownAddress(url: string): boolean;
  openBehind(url: string): Promise<unknown>;
  insert(tabId: number, insertion: PageInsertion): Promise<boolean>;
  openLog(): Promise<unknown>;
  openOptions(part: string | undefined): Promise<unknown>;
}

export type Answer = Answers[keyof Answers] | {readonly refused: string};

/** Answers one message. Whoever sent it and whatever it holds: resolves, never throws. */
export async function answer(message: unknown, sender: Runtime.MessageSender, hands: Hands): Promise<Answer> {
  const kind = hands.senderKind(sender);
  if (kind === 'stranger') return {refused: 'unknown sender'};
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return {refused: 'not a request this version knows'};
  const request = parsed.output;
  const tabId = sender.tab?.id;
  const {url = ''} = sender;
  const host = kind === 'zendesk-page' && URL.canParse(url) ? new URL(url).hostname : null;
  try {
    switch (request.type) {
      case 'load':
        return {
          loaded: kind === 'zendesk-page' && tabId !== undefined && (await hands.load(tabId, request.script)),
        };
      case 'badge':
        return {
          shown:
            kind === 'zendesk-page' && tabId !== undefined && (await hands.showBadge(tabId, request.areas)),
        };
      case 'change':
        await hands.save(request.change, host);
        return {saved: true};
      case 'stored':
        return {stored: await hands.stored(host)};
      case 'profile':
        return {restricted: host !== null && (await hands.restricted(host))};
      case 'bindings':
        return {bindings: await hands.bindings()};
      case 'open-behind':
        if (!hands.isKnownAddress(request.url)) return {refused: 'not an address of the catalogue'};
        await hands.openBehind(request.url);
        return {opened: true};
      case 'insert': {
        const {ticketId, html} = request;
        const mayInsert = kind === 'zendesk-page' && tabId !== undefined;
        return {told: mayInsert && (await hands.insert(tabId, {ticketId, html}))};
      }
      case 'open-log':
        await hands.openLog();
        return {opened: true};
      case 'open-options':
        await hands.openOptions(request.part);
        return {opened: true};
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : 'the browser refused';
    return request.type === 'change' ? {saved: false, why} : {refused: why};
  }
}
