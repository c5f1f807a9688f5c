import type {ReactElement} from 'react';
import type {Area} from '../catalog/model';
import type {FoundLine} from '../triage/log/reading';
import {whyNot} from '../triage/log/versions';
import {visibleText} from '../triage/show/visible-text';
import {type CopyTools, ErrorEntry} from './errors-entry';
import {SearchLinks} from './errors-searches';
import {LogFacts} from './log-facts';
import type {LogState} from './log-state';

const lineWords = (line: number, times: number): string => {
  const place = line === 0 ? 'message of the report' : `line ${line}`;
  return times > 1 ? `${place} and ${times - 1} more` : place;
};

export interface LogViewProps {
  readonly log: LogState;
  readonly areas: readonly Area[];
  /** GitLab version that counts where the file names none. */
  readonly version: string | null;
  readonly tools: CopyTools;
  onClear(): void;
}

/** Everything that was read from a file; secrets are masked before anything gets here. */
export function LogView({log, areas, version, tools, onClear}: LogViewProps): ReactElement {
  const {name, reading, progress, refused} = log;
  const gitlab = version ?? reading?.gitlab ?? null;
  const known = [...(reading?.known ?? []), ...(reading?.changes ?? [])];
  const applies = known.filter(({error}) => whyNot(error, gitlab) === null);
  const errors = applies.filter(({error}) => error.kind !== 'deprecation');
  const changes = applies.filter(({error}) => error.kind === 'deprecation');
  const stepsBack = known.filter(({error}) => whyNot(error, gitlab) !== null);
  const entry = ({error, line, text, times}: FoundLine): ReactElement => (
    <ErrorEntry key={error.id} error={error} line={text} where={lineWords(line, times)} tools={tools} />
  );
  const area = areas.find(({id}) => id === reading?.analyzer?.area);
  return (
    <section
      className="sp-log"
      aria-label="What the file says"
      data-state={progress === null ? 'done' : 'reading'}
    >
      <div className="sp-log-head">
        <h3>
          <bdi>{visibleText(name)}</bdi>
          {reading !== null && <span className="sp-count"> {reading.kind}</span>}
        </h3>
        <button type="button" className="sp-link-button" onClick={onClear}>
          Close<span className="sp-hidden"> the file</span>
        </button>
      </div>
      {progress !== null && (
        <p role="status" className="sp-error-where">
          Reading: {Math.round(progress * 100)} %
        </p>
      )}
      {refused !== null && (
        <p role="alert" className="sp-log-refused">
          This file {refused}.
        </p>
      )}
      {errors.map(entry)}
      {reading !== null && progress === null && errors.length === 0 && (
        <p className="sp-error-where">No known error in it.</p>
      )}
      {changes.length > 0 && (
        <details className="sp-details sp-changes">
          <summary>
            Changed in GitLab<span className="sp-count"> {changes.length}</span>
          </summary>
          {changes.map(entry)}
        </details>
      )}
      {stepsBack.length > 0 && (
        <details className="sp-details">
          <summary>
            {stepsBack.length} not for GitLab {gitlab}
          </summary>
          {stepsBack.map(({error, line}) => (
            <p key={error.id} className="sp-error-where">
              line {line}: <code>{error.message}</code> applies {whyNot(error, gitlab)}
            </p>
          ))}
        </details>
      )}
      {reading !== null && reading.unknown.length > 0 && (
        <div className="sp-unknown">
          <h4>Not known yet</h4>
          {reading.unknown.slice(0, 8).map(({line, text, times}) => (
            <p key={line} className="sp-error-line">
              <bdi>{visibleText(text)}</bdi> <span className="sp-error-where">{lineWords(line, times)}</span>
            </p>
          ))}
          <SearchLinks area={area?.name ?? 'security scanning'} analyzer={reading.analyzer?.name ?? null} />
        </div>
      )}
      {reading !== null && <LogFacts reading={reading} areas={areas} version={gitlab} />}
    </section>
  );
}
