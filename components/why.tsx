import {type ReactElement, useId, useState} from 'react';
import type {AreaMatch, Evidence} from '../triage/ticket';
import {snippetOf} from '../triage/show/snippet';
import {visibleText} from '../triage/show/visible-text';
import {whereText} from '../triage/show/where-text';
import {Icon} from './icon';
import {useRemembered} from './remembered';
import {useTools} from './sidebar-context';

const normalisedWords =
  'Matched after removing hidden characters, folding full-width forms or forgiving a misspelling';

function Normalised({evidence}: {readonly evidence: Evidence}): ReactElement | null {
  if (evidence.normalised !== true) return null;
  return (
    <span className="sp-tag" title={normalisedWords}>
      normalised
    </span>
  );
}

/** Why an area is listed: the strongest words in their sentence and where they stand; a click goes there. */
export function Why({match}: {readonly match: AreaMatch}): ReactElement | null {
  const {view, actions, toast} = useTools();
  const key = `${view.ticketId ?? ''}/${match.id}`;
  const [at, setAt] = useRemembered(`walk/${key}`, 0);
  const [all, setAll] = useState(false);
  const ledger = useId();
  const count = match.evidence.length;
  const index = Math.min(at, count - 1);
  const evidence = match.evidence[index];
  if (evidence === undefined) return null;
  const snippet = snippetOf(view.ticket, evidence);

  const jump = (to: number): void => {
    const wanted = match.evidence[to];
    if (wanted === undefined) return;
    setAt(to);
    const jumped = actions.jump(wanted);
    if (!jumped.shown) toast({text: jumped.why, failed: true});
  };

  return (
    <div className="sp-why">
      <button type="button" className="sp-snippet" title="Show in the ticket" onClick={() => jump(index)}>
        <span className="sp-hidden">Show in the ticket: </span>
        <bdi>
          {snippet.before}
          <mark>{snippet.words}</mark>
          {snippet.after}
        </bdi>
      </button>
      <div className="sp-where">
        <span className="sp-where-words">
          {evidence.kind}, {whereText(evidence.where)} <Normalised evidence={evidence} />
        </span>
        {count > 1 && (
          <>
            <button
              type="button"
              className="sp-link-button"
              aria-expanded={all}
              aria-controls={ledger}
              aria-label={`${index + 1} of ${count}: list all signs`}
              onClick={() => setAll(!all)}
            >
              {index + 1} of {count}
            </button>
            <button
              type="button"
              className="sp-icon-button"
              aria-label="Previous sign"
              title="Previous sign"
              onClick={() => jump((index + count - 1) % count)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              className="sp-icon-button"
              aria-label="Next sign"
              title="Next sign"
              onClick={() => jump((index + 1) % count)}
            >
              <Icon name="down" />
            </button>
          </>
        )}
      </div>
      {count > 1 && (
        <ol id={ledger} className="sp-ledger" hidden={!all}>
          {all &&
            match.evidence.map((sign, number) => (
              <li
                key={`${sign.where.comment}/${sign.where.attachment ?? ''}/${sign.where.start}/${sign.kind}`}
              >
                <button
                  type="button"
                  aria-current={number === index ? 'true' : undefined}
                  onClick={() => jump(number)}
                >
                  <bdi className="sp-ledger-words">{visibleText(sign.text)}</bdi>
                  <span className="sp-ledger-where">
                    {sign.kind}, {whereText(sign.where)} <Normalised evidence={sign} />
                  </span>
                </button>
              </li>
            ))}
        </ol>
      )}
    </div>
  );
}
