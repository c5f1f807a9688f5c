import {type ReactElement, type ReactNode, useState} from 'react';
import type {KnownError} from '../catalog/known-error';
import {docsTitle, errorReport, fixTexts} from '../triage/errors/fix-texts';
import {visibleText} from '../triage/show/visible-text';
import type {CopyTexts} from '../triage/show/copy-texts';
import {Icon} from './icon';

/** What the parts that show errors need for copying; the sidebar and the log page have it each in their way. */
export interface CopyTools {
  copy(texts: Pick<CopyTexts, 'plain' | 'html'>, id: string): Promise<void>;
  readonly copied: string | null;
  /** Puts it into the reply; absent where there is none, as on the log page. */
  insert?(texts: Pick<CopyTexts, 'plain' | 'html'>, name: string, id: string): void;
  /** Of the extension, for reports. */
  readonly version: string;
}

export interface ErrorEntryProps {
  readonly error: KnownError;
  /** The masked line. */
  readonly line: string;
  /** "comment 2 (customer)" or "line 211", and how often. */
  readonly where: ReactNode;
  /** Goes to the line; absent where there is nothing to go to. */
  readonly onJump?: () => void;
  readonly tools: CopyTools;
}

const kindWords: Readonly<Record<KnownError['kind'], string>> = {
  error: 'Known error',
  deprecation: 'Changed',
  hint: 'Hint',
};

/** A known error: its line, what it means, what to do, and where that is written. */
export function ErrorEntry({error, line, where, onJump, tools}: ErrorEntryProps): ReactElement {
  const texts = fixTexts(error);
  const [asked, ask] = useState(false);
  const {copied} = tools;
  const words = (
    <bdi>
      <span className="sp-hidden">{onJump === undefined ? '' : 'Show in the ticket: '}</span>
      {visibleText(line)}
    </bdi>
  );
  const button = (
    id: string,
    label: string,
    plain: string,
    html: string | null,
    icon: 'copy' | 'markdown',
  ): ReactElement => (
    <button
      type="button"
      className="sp-icon-button"
      aria-label={label}
      title={label}
      onClick={() => void tools.copy({plain, html}, id)}
    >
      <Icon name={copied === id ? 'check' : icon} />
    </button>
  );
  return (
    <article className="sp-error" data-error={error.id} data-kind={error.kind}>
      {onJump === undefined ? (
        <p className="sp-error-line">{words}</p>
      ) : (
        <button type="button" className="sp-error-line" title="Show in the ticket" onClick={onJump}>
          {words}
        </button>
      )}
      <p className="sp-error-meaning">{error.meaning}</p>
      <p className="sp-error-fix">
        <b>Fix:</b> {error.fix}
      </p>
      <div className="sp-error-foot">
        <a href={error.docs} target="_blank" rel="noopener noreferrer">
          {docsTitle(error.docs)}
        </a>
        {tools.insert !== undefined && (
          <button
            type="button"
            className="sp-icon-button"
            aria-label="Insert meaning, fix and link into the reply"
            title="Insert meaning, fix and link into the reply"
            onClick={() => tools.insert?.(texts, `fix for ${error.message}`, `${error.id}/insert`)}
          >
            <Icon name="insert" />
          </button>
        )}
        {button(`${error.id}/fix`, 'Copy meaning, fix and link', texts.plain, texts.html, 'copy')}
        {button(
          `${error.id}/markdown`,
          'Copy meaning, fix and link as Markdown',
          texts.markdown,
          null,
          'markdown',
        )}
      </div>
      <p className="sp-error-where">
        {kindWords[error.kind]}, {where}
        {error.since !== undefined && `, from GitLab ${error.since} on`}
        {error.until !== undefined && `, before GitLab ${error.until}`}{' '}
        <button type="button" className="sp-link-button" aria-expanded={asked} onClick={() => ask(!asked)}>
          Wrong?
        </button>
        {asked && (
          <button
            type="button"
            className="sp-link-button"
            onClick={() =>
              void tools.copy({plain: errorReport(error, tools.version), html: null}, `${error.id}/report`)
            }
          >
            Copy a report: {error.id}
          </button>
        )}
      </p>
    </article>
  );
}
