import detectorData from 'virtual:detector';
import {useDeferredValue, useId, useMemo, useState} from 'react';
import {OptionsSection} from '../../components/options-controls';
import {createDetector} from '../../triage/detect';
import {likelyFrom} from '../../triage/detect/weights';
import {type Trace, traceTicket} from '../../triage/show/trace';
import type {Ticket} from '../../triage/ticket';

/** Rules shown for each topic; the rest is counted. */
const mostSigns = 12;
const topics = [...detectorData.areas, ...detectorData.lookalikes].map(topic => topic.id);

/** Pasted text as a ticket: the first line is the subject, the rest the customer's first message. */
function pastedTicket(text: string): Ticket {
  const [subject = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim();
  return {id: 'pasted', subject, tags: [], comments: body === '' ? [] : [{author: 'customer', body}]};
}

function TraceItem({trace, name}: {readonly trace: Trace; readonly name: string}) {
  return (
    <li>
      <strong>{name}</strong>: {trace.level}, {trace.points} points
      {trace.yieldedTo.length > 0 ? `, stepped back for ${trace.yieldedTo.join(', ')}` : ''}
      <ul>
        {trace.signs.slice(0, mostSigns).map(sign => (
          <li key={`${sign.where} ${sign.rule} ${sign.text}`}>
            <code>
              <bdi>{sign.text}</bdi>
            </code>{' '}
            {sign.rule}, {sign.where}
            {sign.because === '' ? '' : ` (${sign.because})`}: {sign.points}
          </li>
        ))}
        {trace.signs.length > mostSigns ? <li>and {trace.signs.length - mostSigns} more</li> : null}
      </ul>
    </li>
  );
}

/** Shows live which rules fire for a pasted text and what they weigh. The text stays on this page. */
export function TryTicketSection({names}: {readonly names: ReadonlyMap<string, string>}) {
  const detector = useMemo(() => createDetector(detectorData), []);
  const [text, setText] = useState('');
  const shownText = useDeferredValue(text);
  const traces = useMemo(
    () =>
      shownText.trim() === ''
        ? null
        : traceTicket(detector, topics, detectorData.areas.length, pastedTicket(shownText)),
    [detector, shownText],
  );
  const fieldId = useId();
  return (
    <OptionsSection
      id="try"
      title="Try a ticket"
      lead={`Shows which rules fire for a text and what they weigh. ${likelyFrom} points make an area likely. Nothing is kept or sent.`}
    >
      <label htmlFor={fieldId}>Ticket text, the subject in the first line</label>
      <textarea
        id={fieldId}
        value={text}
        onChange={event => setText(event.target.value)}
        spellCheck={false}
      />
      <p role="status" className="sp-options-lead">
        {traces === null
          ? ''
          : traces.length === 0
            ? 'No rule fires.'
            : `${traces.filter(trace => trace.level === 'likely').length} likely, ${traces.filter(trace => trace.level === 'maybe').length} maybe`}
      </p>
      <ul className="sp-options-results">
        {traces?.map(trace => (
          <TraceItem key={trace.id} trace={trace} name={names.get(trace.id) ?? trace.id} />
        ))}
      </ul>
    </OptionsSection>
  );
}
