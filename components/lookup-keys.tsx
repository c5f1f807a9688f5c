import {type ReactElement, useLayoutEffect, useRef} from 'react';
import {draftKeys} from '../triage/act/draft-keys';
import {Icon} from './icon';
import {modName} from './lookup-foot';
import type {BoundKey} from './lookup-model';

type Line = readonly [keys: readonly string[], does: string];

const inSearch = (mod: string): readonly Line[] => [
  [['↓', '↑'], 'next, previous'],
  [['Enter'], 'open, show or copy: the foot says which'],
  [[`${mod}+Enter`], 'copy'],
  [[`${mod}+I`], 'insert into the reply of the open ticket'],
  [['Shift+Enter'], 'open behind this tab'],
  [['Alt+Enter'], 'more'],
  [['Esc'], 'clear, back, close'],
];
const onRow: readonly Line[] = [
  [['j', 'k', 'Home', 'End'], 'move'],
  [['c'], 'copy'],
  [['m'], 'copy as Markdown'],
  [['p'], 'pin or unpin'],
  [['/'], 'to the search box'],
  [['?'], 'this sheet'],
];
const onTicket: readonly Line[] = [
  [['i'], 'insert the row into the reply'],
  [['a'], 'ask for what is missing'],
  [['v'], 'template or docs at the customer’s version'],
  [['d'], 'test and demo projects'],
  [['l', 's'], 'copy the label, open the channel'],
  ...draftKeys.map(({key, name}): Line => [[key], name.charAt(0).toLowerCase() + name.slice(1)]),
];
const typedFirst: readonly Line[] = [
  [['>'], 'commands'],
  [['~'], 'labels'],
  [['#'], 'Slack channels'],
  [['@'], 'people of the pod'],
];

function Lines({title, lines}: {readonly title: string; readonly lines: readonly Line[]}): ReactElement {
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {lines.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** All keys, those of the browser as it really bound them; where one is missing, how to set it. */
export function LookupKeys({
  bindings,
  letterKeys,
  whereToSet,
  onBack,
}: {
  readonly bindings: readonly BoundKey[];
  readonly letterKeys: boolean;
  /** Where this browser lets one set shortcuts, in words. */
  readonly whereToSet: string;
  readonly onBack: () => void;
}): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const isMissing = bindings.some(({shortcut}) => shortcut === '');
  return (
    <section
      className="sp-look-keys"
      aria-labelledby="sp-look-keys-title"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onBack();
      }}
    >
      <header className="sp-look-page-head">
        <button type="button" className="sp-icon-button" aria-label="Back" onClick={onBack}>
          <Icon name="back" />
        </button>
        <h2 id="sp-look-keys-title" ref={heading} tabIndex={-1}>
          Keys
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so it must be reachable by keyboard */}
      <div className="sp-look-scroll" tabIndex={0}>
        <h3>In the browser</h3>
        <dl>
          {bindings.map(({name, description, shortcut}) => (
            <div key={name}>
              <dt>{shortcut === '' ? <em className="sp-look-unset">not set</em> : <kbd>{shortcut}</kbd>}</dt>
              <dd>{description === '' ? 'Open the popup' : description}</dd>
            </div>
          ))}
        </dl>
        {bindings.length === 0 && <p>The browser does not tell its shortcuts here.</p>}
        <p className="sp-look-hint">
          {isMissing ? 'Set the missing ones: ' : 'Change them: '}
          {whereToSet}.
        </p>
        <Lines title="In the search box" lines={inSearch(modName())} />
        <Lines title="On a row (Tab leaves the search box)" lines={onRow} />
        <Lines title="In the sidebar of a ticket" lines={onTicket} />
        {!letterKeys && <p className="sp-look-hint">Single letters are switched off in the options.</p>}
        <Lines title="As the first character" lines={typedFirst} />
      </div>
    </section>
  );
}
