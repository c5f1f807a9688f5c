import type {ReactElement} from 'react';
import type {Area} from '../catalog/model';
import {visibleText} from '../triage/show/visible-text';
import type {CopyTools} from './errors-entry';
import {LogDrop} from './log-drop';
import type {LogTaker} from './log-state';
import {LogView} from './log-view';

/** An attachment of the ticket. */
export interface TicketFile {
  readonly name: string;
  /** From 1. */
  readonly comment: number;
  /** Present where the page may fetch it from its own origin. */
  readonly read?: () => void;
}

/** Names that logs, reports and pipeline files have. */
const telling = /\.(?:log|txt|json|ya?ml|out|sarif)$|\blog\b|report|gl-/i;

/** Attachments and the place to drop a file; what was read shows below. */
export function TicketFiles(props: {
  readonly files: readonly TicketFile[];
  readonly taker: LogTaker;
  readonly areas: readonly Area[];
  readonly version: string | null;
  readonly tools: CopyTools;
  onPage(): void;
}): ReactElement {
  const {files, taker, areas, version, tools, onPage} = props;
  const useful = files.filter(({name}) => telling.test(name));
  return (
    <details className="sp-details sp-files">
      <summary>
        Read a log or report
        {useful.length > 0 && <span className="sp-count"> {useful.length} attached</span>}
      </summary>
      {useful.length > 0 && (
        <ul className="sp-facts-list">
          {useful.map(({name, comment, read}) => (
            <li key={`${comment}/${name}`}>
              <bdi>{visibleText(name)}</bdi>, comment {comment}{' '}
              {read === undefined ? (
                <span className="sp-error-where">download it and drop it here</span>
              ) : (
                <button type="button" className="sp-link-button" onClick={read}>
                  Read<span className="sp-hidden"> {visibleText(name)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <LogDrop taker={taker} />
      <button type="button" className="sp-link-button" onClick={onPage}>
        On a page of its own
      </button>
      {taker.log !== null && (
        <LogView log={taker.log} areas={areas} version={version} tools={tools} onClear={taker.clear} />
      )}
    </details>
  );
}
