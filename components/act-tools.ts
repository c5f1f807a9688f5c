import {useEffect, useRef, useState} from 'react';
import type {Catalog} from '../catalog/model';
import {tickChecklist} from '../triage/act/checklist';
import {type Draft, type DraftId, type Facts, mayHoldTicket} from '../triage/act/draft';
import {draftKeys} from '../triage/act/draft-keys';
import type {ReplyText} from '../triage/act/insertion';
import {versionLink} from '../triage/act/version-links';
import {areaParts, ownerOf} from '../triage/show/area-parts';
import type {Row} from '../triage/show/rows';
import {areaOf} from '../triage/show/summary-line';
import type {AreaId} from '../triage/ticket';
import type {ActSetup, ReplyMode} from './act-model';
import type {SidebarActions, SidebarView} from './sidebar-model';
import type {Deed} from './act-commands';
import type {Confirm} from './use-confirm';

/** Something that is about to go into the reply. */
export interface Wish {
  readonly id: string;
  readonly ticketId: string;
  /** What it is, for messages: "docs link SAST". */
  readonly name: string;
  readonly reply: ReplyText;
  /** Only colleagues may read it. */
  readonly internal: boolean;
  /** The guard takes the focus: asked for from outside the sidebar, where its second key would be typed elsewhere. */
  readonly fromOutside?: true;
}

/** Why an insertion waits, or does not happen. */
interface Guard {
  readonly wish: Wish;
  /** `public`: a second key does it all the same. `unknown`: it is refused. */
  readonly why: 'public' | 'unknown';
}

export interface ActTools {
  readonly setup: ActSetup;
  readonly guard: Guard | null;
  readonly draft: {readonly draft: Draft; readonly ticketId: string; readonly host: string} | null;
  facts(area: AreaId): Facts | null;
  open(id: DraftId, area: AreaId): void;
  close(): void;
  insert(wish: Wish): Promise<void>;
  insertRow(row: Row): void;
  /** The guard's second key. */
  goOn(): void;
  dismissGuard(): void;
  /** What the palette asked for. */
  carryOut(deed: Deed): void;
  /** Keys on an area, or on a row of it; false: not ours. */
  key(key: string, area: AreaId | undefined, row: Row | undefined): boolean;
}

const failures = {
  'no composer': 'This ticket has no reply box that takes text',
  'another ticket': 'Another ticket came to the front, so nothing was inserted',
  'not taken': 'The reply box took nothing',
  'mode changed': 'The reply was switched meanwhile, so nothing was inserted',
} as const;
const internalModes: readonly ReplyMode[] = ['internal'];

const rowReply = (row: Pick<Row, 'copy'>): ReplyText | null =>
  row.copy === null
    ? null
    : {
        html:
          row.copy.html ?? row.copy.plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
        text: row.copy.plain,
      };

/** Actions on the ticket in front: drafts to look at, and insertions that never reach the wrong readers. */
export function useAct(
  setup: ActSetup | undefined,
  {
    view,
    catalog,
    actions,
    confirm,
    copy,
  }: {
    readonly view: SidebarView;
    readonly catalog: Catalog;
    readonly actions: SidebarActions;
    readonly confirm: Confirm['confirm'];
    readonly copy: Confirm['copy'];
  },
): ActTools | null {
  const [guard, setGuard] = useState<Guard | null>(null);
  const [draft, setDraft] = useState<ActTools['draft']>(null);
  const latest = useRef(view);
  latest.current = view;
  const {ticketId, ticket, matches} = view;
  const mode = setup?.mode;
  // Nothing of an earlier ticket, or of the reply as it was, may wait here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever one of these changes
  useEffect(() => setGuard(null), [ticketId, mode]);
  useEffect(() => {
    if (draft !== null && draft.ticketId !== ticketId) setDraft(null);
  }, [draft, ticketId]);
  if (setup === undefined) return null;

  const facts = (id: AreaId): Facts | null => {
    const listed = matches.flatMap(match => {
      const area = areaOf(match, catalog);
      return area === undefined ? [] : [{area, match}];
    });
    const own = listed.find(({area}) => area.id === id);
    if (own === undefined || ticket === null) return null;
    const {items, lists} = setup.data;
    const version = setup.versionOf(ticket);
    const wanted = (lists[id] ?? []).flatMap(name => items.find(item => item.id === name) ?? []);
    return {
      ...own,
      ticket,
      ticketUrl: setup.ticketUrl(ticket.id),
      priority: setup.priority,
      assignee: setup.assignee(),
      listed,
      owner: ownerOf(own.area, catalog),
      ticks: tickChecklist(wanted, ticket, version),
      version,
      knownErrors: setup.knownErrors(ticket.id),
      data: setup.data,
      catalog,
    };
  };

  const doInsert = async (wish: Wish, may: (now: ReplyMode) => boolean): Promise<void> => {
    setGuard(null);
    const outcome = await setup.insert(wish.ticketId, wish.reply, may);
    if (outcome.done) return confirm({text: 'Inserted, undo in the reply takes it out', detail: wish.name});
    const why = failures[outcome.why];
    const isHere = latest.current.ticketId === wish.ticketId;
    if (!isHere || outcome.why === 'another ticket' || outcome.why === 'mode changed')
      return confirm({text: why, failed: true});
    await copy({plain: wish.reply.text, html: wish.reply.html}, wish.id);
    confirm({text: `${why}. Copied instead: click into it and press Ctrl+V`, failed: true});
  };

  const insert = async (wish: Wish): Promise<void> => {
    if (wish.ticketId !== latest.current.ticketId) return;
    const now = setup.modeNow();
    if (!wish.internal || now === 'none') return doInsert(wish, then => !wish.internal || then === 'none');
    if (internalModes.includes(now)) return doInsert(wish, later => internalModes.includes(later));
    setGuard({wish, why: now === 'unknown' ? 'unknown' : 'public'});
  };

  const goOn = (): void => {
    if (guard === null || guard.why === 'unknown') return;
    void doInsert(guard.wish, later => later === 'public' || later === 'internal');
  };

  const insertRow = (row: Row): void => {
    const reply = rowReply(row);
    if (reply === null || ticketId === null)
      return confirm({text: 'Nothing to insert: the owner is unclear or it is gone', failed: true});
    const wish = {id: row.id, ticketId, name: row.title, reply, internal: row.audience === 'internal'};
    if (guard?.wish.id === row.id && guard.wish.ticketId === ticketId) return goOn();
    void insert(wish);
  };

  const open = (id: DraftId, area: AreaId): void => {
    const known = facts(area);
    if (known === null) return;
    if (setup.off.has(id)) return confirm({text: 'Off on this Zendesk (options, instances)', failed: true});
    const made = setup.drafts[id](known);
    if (made.id === 'ask' && made.sections.every(({text}) => text === ''))
      return confirm({text: 'Nothing of the checklist is missing'});
    setGuard(null);
    setDraft({draft: made, ticketId: known.ticket.id, host: new URL(known.ticketUrl).hostname});
  };

  const openAtVersion = (area: AreaId): void => {
    const known = facts(area);
    if (known === null) return;
    const parts = areaParts(known.area, catalog);
    const rows = parts.filter(({id}) => id === 'templates' || id === 'docs');
    const row = rows.find(({id}) => id === 'templates')?.rows[0] ?? rows[0]?.rows[0];
    if (row === undefined) return;
    // The page's own address is asked too: it may be what there was in the customer's version.
    const href = row.href ?? row.was?.href ?? '';
    const link = known.version === null ? null : versionLink(href, known.version.version, setup.data);
    if (link?.href) actions.open(link.href);
    else if (link !== null) confirm({text: `Not in ${link.tag}: ${link.says ?? ''}`, failed: true});
    else if (row.href !== null) {
      actions.open(row.href);
      confirm({text: 'No GitLab version in the ticket: opened the current one'});
    }
  };

  const openDemo = (area: AreaId): void => {
    const known = facts(area);
    const demos =
      known === null ? [] : (areaParts(known.area, catalog).find(({id}) => id === 'demos')?.rows ?? []);
    const demo = demos.find(({href}) => href !== null);
    if (demo?.href) {
      actions.open(demo.href);
      if (demo.entry !== null) actions.opened(demo.entry);
    } else confirm({text: 'No test or demo project is listed for this area', failed: true});
  };

  const pressed = (key: string, area: AreaId | undefined, row: Row | undefined): boolean => {
    const id = area ?? matches[0]?.id;
    if (key === 'i' && row !== undefined) insertRow(row);
    else if (id === undefined) return false;
    else if (key === 'a') open('ask', id);
    else if (key === 'v') openAtVersion(id);
    else if (key === 'd') openDemo(id);
    else {
      const wanted = draftKeys.find(one => one.key === key);
      if (wanted === undefined) return false;
      open(wanted.id, id);
    }
    return true;
  };

  return {
    setup,
    guard,
    draft,
    facts,
    open,
    close: () => setDraft(null),
    insert,
    insertRow,
    goOn,
    dismissGuard: () => setGuard(null),
    key: pressed,
    carryOut(deed) {
      if (deed.do === 'key') return void pressed(deed.key, deed.area, undefined);
      const {key, title, audience} = deed.item;
      const reply = rowReply(deed.item);
      if (reply === null || ticketId === null) return;
      void insert({
        id: key,
        ticketId,
        name: title,
        reply,
        internal: audience !== 'public',
        fromOutside: true,
      });
    },
  };
}

/** A draft's whole text as a wish: what may hold ticket text is for colleagues only, and so is all that is not a reply. */
export const draftWish = ({draft, ticketId}: NonNullable<ActTools['draft']>, reply: ReplyText): Wish => ({
  id: `draft/${draft.id}`,
  ticketId,
  name: draft.title,
  reply,
  internal: draft.reach !== 'reply' || mayHoldTicket(draft.reach),
});
