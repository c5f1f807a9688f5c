import type {KeyboardEvent, ReactElement, RefObject} from 'react';
import {Icon} from './icon';

const prefixes = [
  ['>', 'commands'],
  ['~', 'labels'],
  ['#', 'Slack'],
  ['@', 'people'],
] as const;

/** The search box, with the characters that narrow it down as long as nothing is typed. */
export function LookupField({
  field,
  text,
  list,
  active,
  placeholder,
  onText,
  onKeyDown,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** Id of the list it controls; null while a page is shown instead. */
  readonly list: string | null;
  /** Id of the option that keys act on. */
  readonly active: string | undefined;
  readonly placeholder: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}): ReactElement {
  const combobox =
    list === null
      ? {}
      : ({
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': list,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active,
        } as const);
  return (
    <div className="sp-look-head">
      <div className="sp-look-field">
        <Icon name="search" />
        <input
          ref={field}
          className="sp-look-input"
          type="text"
          aria-label="Look up"
          {...combobox}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={event => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {list !== null && text === '' && (
        <p className="sp-look-prefixes">
          {prefixes.map(([sign, what]) => (
            <button
              key={sign}
              type="button"
              className="sp-look-prefix"
              onClick={() => {
                onText(sign);
                field.current?.focus();
              }}
            >
              <kbd>{sign}</kbd> {what}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
