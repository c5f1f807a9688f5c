import {type ReactElement, useMemo} from 'react';
import {draftKeys} from '../triage/act/draft-keys';
import {specialCases} from '../triage/act/special-cases';
import {visibleText} from '../triage/show/visible-text';
import {whereText} from '../triage/show/where-text';
import type {Tick} from '../triage/act/checklist';
import type {ListedArea} from './chips';
import {Fold} from './fold';
import {Icon} from './icon';
import {useTools} from './sidebar-context';

/** One item: ticked with the words that show it, which lead to their place; or missing. */
function TickLine({tick}: {readonly tick: Tick}): ReactElement {
  const {actions, toast} = useTools();
  const {item, has, evidence, from} = tick;
  return (
    <li data-has={has} data-item={item.id}>
      <Icon name={has ? 'check' : 'missing'} />
      <span className="sp-hidden">{has ? 'Known: ' : 'Missing: '}</span>
      <span className="sp-tick-name">{item.name}</span>
      {evidence !== null && (
        <button
          type="button"
          title={`Show in the ticket: ${whereText(evidence.where)}`}
          onClick={() => {
            const jumped = actions.jump(evidence);
            if (!jumped.shown) toast({text: jumped.why, failed: true});
          }}
        >
          <span className="sp-hidden">Show in the ticket: </span>
          <bdi>{visibleText(evidence.text)}</bdi>
        </button>
      )}
      {evidence === null && from !== null && <span className="sp-tick-from">{from}</span>}
    </li>
  );
}

/** What an answer needs and the ticket already says, what to ask for, and what else can be done about the area. */
export function AreaActions({listed: {area}}: {readonly listed: ListedArea}): ReactElement | null {
  const {act, view} = useTools();
  const setup = act?.setup;
  // biome-ignore lint/correctness/useExhaustiveDependencies: worked out anew for another ticket text, area or setup only
  const facts = useMemo(() => act?.facts(area.id) ?? null, [area, view.ticket, view.matches, setup]);
  if (act === null || facts === null) return null;
  const {ticks} = facts;
  const missing = ticks.filter(({has}) => !has).length;
  const cases = specialCases(facts).filter(({seen}) => seen);
  const ordered = [...ticks].sort((a, b) => Number(a.has) - Number(b.has));
  const keys = view.letterKeys;
  return (
    <div className="sp-act">
      <Fold
        section="checklist"
        title={missing === 0 ? 'Nothing is missing' : `Missing: ${missing} of ${ticks.length}`}
        count={0}
      >
        <ul className="sp-ticks">
          {ordered.map(tick => (
            <TickLine key={tick.item.id} tick={tick} />
          ))}
        </ul>
      </Fold>
      {cases.map(({title, says, source, asOf}) => (
        <p key={title} className="sp-special">
          <Icon name="note" />
          <span>
            <strong>{title}.</strong> {says}{' '}
            <span className="sp-said" title={`As of ${asOf}: ${source}`}>
              ({asOf}
              <span className="sp-hidden">, {source}</span>)
            </span>
          </span>
        </p>
      ))}
      <div className="sp-deeds">
        {missing > 0 && (
          <button type="button" className="sp-deed sp-deed-first" onClick={() => act.open('ask', area.id)}>
            Ask for {missing} missing {keys && <kbd aria-hidden="true">a</kbd>}
            <span className="sp-hidden">, {area.short}</span>
          </button>
        )}
        {draftKeys
          .filter(({id}) => !act.setup.off.has(id))
          .map(({id, key, name}) => (
            <button key={id} type="button" className="sp-deed" onClick={() => act.open(id, area.id)}>
              {name} {keys && <kbd aria-hidden="true">{key}</kbd>}
              <span className="sp-hidden">, {area.short}</span>
            </button>
          ))}
      </div>
    </div>
  );
}
