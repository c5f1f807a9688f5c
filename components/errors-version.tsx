import {type ReactElement, useId, useState} from 'react';
import {readVersion} from '../triage/log/versions';

export interface VersionLineProps {
  readonly version: string | null;
  /** Where it was read: "tag", "comment 2", "set by hand". */
  readonly from: string | null;
  /** null goes back to what was read. */
  onSet(version: string | null): void;
}

/** The GitLab version that decides which entries apply, and a way to set it right. */
export function VersionLine({version, from, onSet}: VersionLineProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const field = useId();
  const isWrong = draft !== null && draft.trim() !== '' && readVersion(draft) === null;
  if (draft === null)
    return (
      <p className="sp-errors-version">
        {version === null ? 'GitLab version not named' : `GitLab ${version}`}
        {from !== null && <span className="sp-errors-version-from"> ({from})</span>}{' '}
        <button type="button" className="sp-link-button" onClick={() => setDraft(version ?? '')}>
          {version === null ? 'Set' : 'Change'}
          <span className="sp-hidden"> the GitLab version</span>
        </button>
      </p>
    );
  return (
    <form
      className="sp-errors-version"
      onSubmit={event => {
        event.preventDefault();
        if (isWrong) return;
        onSet(readVersion(draft));
        setDraft(null);
      }}
    >
      <label htmlFor={field}>GitLab version</label>
      <input
        id={field}
        className="sp-errors-version-field"
        value={draft}
        placeholder="17.9"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just used
        autoFocus
        onChange={event => setDraft(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
      <button type="submit" className="sp-link-button">
        Use
      </button>
      {isWrong && <span role="alert">Like 17.9</span>}
    </form>
  );
}
