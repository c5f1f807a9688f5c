import {useMemo, useState} from 'react';
import {type Draft, mayHoldTicket, type Section} from '../triage/act/draft';
import {type Marks, putBack, redact, type Removed} from '../triage/act/redact';

export interface DraftState {
  readonly own: string;
  setOwn(own: string): void;
  /** The engineer's words as they may go into an address: nothing put back. */
  readonly ownSafe: string;
  /** A section as it is shown and edited. */
  textOf(section: Section): string;
  edit(section: Section, text: string): void;
  /** As it leaves: taken out again what was typed in since, unless it was put back. */
  leaving(section: Section): string;
  readonly headline: string;
  /** Everything that was taken out, in order. */
  readonly removed: readonly Removed[];
  readonly mayPutBack: boolean;
  isBack(one: Removed): boolean;
  setBack(one: Removed, back: boolean): void;
}

const placeholder = '{own}';

/** A draft as it is being edited, with what redaction took out of it. `host`: our own Zendesk's, which may stay. */
export function useDraftState(draft: Draft, host: string): DraftState {
  const [own, setOwn] = useState('');
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const [back, setBackSet] = useState<ReadonlySet<string>>(() => new Set());
  const [marks] = useState<Marks>(() => new Map());
  const always = useMemo(() => new Set([host]), [host]);
  const allowed = new Set([...always, ...back]);
  const first = useMemo(
    () => new Map(draft.sections.map(({id, text}) => [id, redact(text, {marks, allowed: always}).text])),
    [draft, marks, always],
  );
  const ownSafe = redact(own, {allowed: always}).text;
  const ownShown = redact(own, {marks, allowed: always}).text;
  const shown = ({id, text}: Section): string =>
    putBack(
      edited[id] ?? (first.get(id) ?? text).replaceAll(placeholder, () => ownShown || '…'),
      marks,
      back,
    );
  const headline = draft.headline?.of(ownSafe) ?? '';
  const mayPutBack = mayHoldTicket(draft.reach);
  for (const section of draft.sections) redact(shown(section), {marks, allowed});
  return {
    own,
    setOwn,
    ownSafe,
    textOf: shown,
    edit: ({id}, text) => setEdited({...edited, [id]: text}),
    leaving: section => redact(shown(section), {marks, allowed}).text,
    headline,
    removed: [...marks.values()],
    mayPutBack,
    isBack: ({secret}) => back.has(secret),
    setBack(one, isBack) {
      const next = new Set(back);
      if (isBack) next.add(one.secret);
      else next.delete(one.secret);
      setBackSet(next);
      if (isBack) return;
      // What was put back into an edited text goes out again.
      setEdited(
        Object.fromEntries(
          Object.entries(edited).map(([id, text]) => [id, text.replaceAll(one.secret, () => one.mark)]),
        ),
      );
    },
  };
}
