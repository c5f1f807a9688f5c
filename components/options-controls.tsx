import type {ReactNode} from 'react';
import {useId} from 'react';

/** A part of the options page; `#id` in the address opens it with the focus on its heading. */
export function OptionsSection(props: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={props.id} className="sp-options-section" aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`} tabIndex={-1}>
        {props.title}
      </h2>
      {props.lead === undefined ? null : <p className="sp-options-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

/** One on/off choice with its consequence in words. */
export function Check(props: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}) {
  const hintId = useId();
  return (
    <div className="sp-options-check">
      <label>
        <input
          type="checkbox"
          checked={props.checked}
          disabled={props.disabled}
          aria-describedby={props.hint === undefined ? undefined : hintId}
          onChange={event => props.onChange(event.target.checked)}
        />
        <span>{props.label}</span>
      </label>
      {props.hint === undefined ? null : (
        <p id={hintId} className="sp-options-hint">
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** One choice out of a few, all visible. */
export function Choice<T extends string>(props: {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly {readonly value: T; readonly label: string}[];
  onChange(value: T): void;
}) {
  const name = useId();
  return (
    <fieldset className="sp-options-choice">
      <legend>{props.legend}</legend>
      {props.options.map(option => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
