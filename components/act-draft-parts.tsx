import {type ReactElement, useId} from 'react';
import type {Section} from '../triage/act/draft';
import {removedWords} from '../triage/act/redact';
import {visibleText} from '../triage/show/visible-text';
import type {DraftState} from './act-draft-state';
import {Icon} from './icon';
import {useTools} from './sidebar-context';

const rowsFor = (text: string): number =>
  Math.min(
    14,
    Math.max(
      2,
      text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 78), 0),
    ),
  );

/** One part of a draft: its text to be changed, and a way to copy it alone. */
export function SectionField({
  section,
  state,
  number,
  onCopy,
}: {
  readonly section: Section;
  readonly state: DraftState;
  readonly number: number;
  readonly onCopy: () => void;
}): ReactElement {
  const field = useId();
  const {copied} = useTools();
  const text = state.textOf(section);
  return (
    <div className="sp-draft-part" data-section={section.id}>
      <div className="sp-draft-line">
        <label htmlFor={field}>{section.name}</label>
        <button type="button" className="sp-link-button" onClick={onCopy}>
          <Icon name={copied === `draft/${section.id}` ? 'check' : 'copy'} /> Copy{' '}
          <span className="sp-hidden">{section.name}</span>
          <kbd aria-hidden="true">Alt+{number}</kbd>
        </button>
      </div>
      <textarea
        id={field}
        rows={rowsFor(text)}
        spellCheck={false}
        value={text}
        onChange={event => state.edit(section, event.target.value)}
      />
    </div>
  );
}

/** What was taken out, with counts; each can be put back where the reader may see it. */
export function Removals({state}: {readonly state: DraftState}): ReactElement | null {
  const {removed, mayPutBack} = state;
  if (removed.length === 0) return null;
  const out = removed.filter(one => !state.isBack(one));
  return (
    <details className="sp-removed">
      <summary>
        {out.length === 0 ? 'Nothing is taken out any more' : `Taken out: ${removedWords(out)}`}
      </summary>
      <ul>
        {removed.map(one => (
          <li key={one.mark}>
            {mayPutBack ? (
              <label>
                <input
                  type="checkbox"
                  checked={state.isBack(one)}
                  onChange={event => state.setBack(one, event.target.checked)}
                />
                <span>
                  Put back {one.mark.slice('[masked: '.length, -1)}: <bdi>{visibleText(one.secret)}</bdi>
                </span>
              </label>
            ) : (
              <span>
                {one.mark.slice('[masked: '.length, -1)}: <bdi>{visibleText(one.secret)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
