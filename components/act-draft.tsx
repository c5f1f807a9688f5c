import {type KeyboardEvent, type ReactElement, useId, useLayoutEffect, useRef} from 'react';
import type {Reach, Section} from '../triage/act/draft';
import {replyText} from '../triage/act/insertion';
import {Removals, SectionField} from './act-draft-parts';
import {useDraftState} from './act-draft-state';
import {type ActTools, draftWish} from './act-tools';
import {Icon} from './icon';
import {useTools} from './sidebar-context';

const reachWords: Readonly<Record<Reach, string>> = {
  reply: 'For the customer',
  note: 'For colleagues, in Zendesk',
  gitlab: 'For a private project on GitLab.com',
  slack: 'For Slack: no ticket data',
  public: 'Public: nothing of the ticket',
};

const isMod = ({ctrlKey, metaKey}: KeyboardEvent): boolean => ctrlKey || metaKey;
/** Before anything leaves: the whole text, to be read, changed, copied by parts, inserted, or opened as a form. */
export function DraftDialog({
  act,
  opened,
}: {
  readonly act: ActTools;
  readonly opened: NonNullable<ActTools['draft']>;
}): ReactElement {
  const {copy, actions, view} = useTools();
  const {draft, host} = opened;
  const state = useDraftState(draft, host);
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const heading = useId();
  const ownField = useId();
  useLayoutEffect(() => {
    const own = dialog.current;
    const root = own?.getRootNode();
    before.current =
      root !== undefined && 'activeElement' in root ? (root.activeElement as Element | null) : null;
    if (own?.open === false) own.showModal();
    const wanted = ['[data-first]', 'textarea', '.sp-draft-main', 'button'];
    const first = wanted.flatMap(selector => own?.querySelector<HTMLElement>(selector) ?? [])[0];
    first?.focus();
    if (first instanceof HTMLTextAreaElement) first.setSelectionRange(0, 0);
    return () => own?.close();
  }, []);

  const close = (): void => {
    act.close();
    if (before.current instanceof HTMLElement) before.current.focus({preventScroll: true});
    // Asked for from the palette: back to where the caret was.
    else actions.focusBack();
  };
  const copySection = (section: Section): Promise<void> => {
    const text = state.leaving(section);
    const {html} = replyText(text);
    // Zendesk and mail take the rich form, Markdown fields take the plain one with its links as written.
    return copy(
      {plain: text, html: draft.reach === 'note' || draft.reach === 'reply' ? html : null},
      `draft/${section.id}`,
    );
  };
  const insert = (): void => {
    const [section] = draft.sections;
    if (section === undefined) return;
    const text = draft.reach === 'reply' ? state.textOf(section) : state.leaving(section);
    act.close();
    // The page is inert while the dialog is open.
    dialog.current?.close();
    void act.insert(draftWish(opened, replyText(text)));
  };
  const [place] = draft.places;
  const main = (): void => {
    if (draft.inserts) return insert();
    const [section] = draft.sections;
    const open = (): void => {
      if (place !== undefined) actions.open(place.href(state.ownSafe));
    };
    // Copied first: the new tab takes the focus, and with it the right to copy.
    if (section === undefined) open();
    else void copySection(section).then(open);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && isMod(event)) {
      event.preventDefault();
      main();
    }
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const section = event.altKey && digit !== undefined ? draft.sections[Number(digit) - 1] : undefined;
    if (section !== undefined) {
      event.preventDefault();
      void copySection(section);
    }
  };
  const isMainPlace = !draft.inserts && place !== undefined;
  const mainWords = draft.inserts
    ? 'Insert into the reply'
    : place === undefined
      ? null
      : draft.sections.length === 0
        ? place.label
        : `Copy “${draft.sections[0]?.name ?? ''}”, then: ${place.label.charAt(0).toLowerCase()}${place.label.slice(1)}`;

  return (
    <dialog
      ref={dialog}
      className="sp-draft"
      aria-labelledby={heading}
      data-draft={draft.id}
      onKeyDown={onKeyDown}
      onCancel={event => {
        event.preventDefault();
        close();
      }}
    >
      <header className="sp-draft-head">
        <h2 id={heading}>{draft.title}</h2>
        <span className="sp-reach" data-reach={draft.reach}>
          {reachWords[draft.reach]}
        </span>
        <button
          type="button"
          className="sp-icon-button"
          aria-label="Close"
          title="Close (Esc)"
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="sp-draft-body">
        {draft.before.length > 0 && (
          <p className="sp-draft-before">
            Look first:{' '}
            {draft.before.map(({id, label, href}) => (
              <a key={id} href={href('')} target="_blank" rel="noopener noreferrer">
                {label}
              </a>
            ))}
          </p>
        )}
        {draft.own !== null && (
          <div className="sp-draft-part">
            <label htmlFor={ownField}>{draft.own.label}</label>
            <input
              id={ownField}
              type="text"
              data-first=""
              maxLength={200}
              autoComplete="off"
              aria-describedby={`${ownField}-hint`}
              value={state.own}
              onChange={event => state.setOwn(event.target.value)}
            />
            <p id={`${ownField}-hint`} className="sp-draft-hint">
              {draft.own.hint}
            </p>
          </div>
        )}
        {draft.headline !== null && (
          <div className="sp-draft-line sp-draft-title">
            <span>
              {draft.headline.name}: <bdi>{state.headline}</bdi>
            </span>
            <button
              type="button"
              className="sp-link-button"
              onClick={() => void copy({plain: state.headline, html: null}, 'draft/headline')}
            >
              <Icon name="copy" /> Copy <span className="sp-hidden">{draft.headline.name}</span>
            </button>
          </div>
        )}
        <Removals state={state} />
        {draft.sections.map((section, index) => (
          <SectionField
            key={section.id}
            section={section}
            state={state}
            number={index + 1}
            onCopy={() => void copySection(section)}
          />
        ))}
        {draft.hints.length > 0 && (
          <ul className="sp-draft-hints">
            {draft.hints.map(({says, source, asOf}) => (
              <li key={says}>
                {says}{' '}
                <span className="sp-said" title={`As of ${asOf}: ${source}`}>
                  ({asOf}
                  <span className="sp-hidden">, {source}</span>)
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {(mainWords !== null || draft.places.length > 0) && (
        <footer className="sp-draft-foot">
          {mainWords !== null && (
            <button type="button" className="sp-button sp-draft-main" onClick={main}>
              {mainWords} {view.letterKeys && <kbd aria-hidden="true">Ctrl+Enter</kbd>}
            </button>
          )}
          {draft.places.slice(isMainPlace ? 1 : 0).map(({id, label, href}) => (
            <a
              key={id}
              className="sp-draft-place"
              href={href(state.ownSafe)}
              target="_blank"
              rel="noopener noreferrer"
            >
              <Icon name="open" /> {label}
            </a>
          ))}
          {place?.note !== undefined && <p className="sp-draft-hint">{place.note}</p>}
        </footer>
      )}
    </dialog>
  );
}
