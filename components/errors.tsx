import {type ReactElement, type ReactNode, useState} from 'react';
import type {TicketErrors, TicketError} from '../triage/errors/ticket-errors';
import type {PackView} from '../triage/errors/offline-text';
import {releaseMonth, whyNot} from '../triage/log/versions';
import {visibleText} from '../triage/show/visible-text';
import {whereText} from '../triage/show/where-text';
import type {Evidence} from '../triage/ticket';
import {ErrorEntry} from './errors-entry';
import {OfflinePackList} from './errors-offline';
import {SearchLinks} from './errors-searches';
import {useCopyTools} from './errors-tools';
import {VersionLine, type VersionLineProps} from './errors-version';
import {useTools} from './sidebar-context';

export interface ErrorLinesProps {
  /** null while the ticket is looked through for the first time. */
  readonly found: TicketErrors | null;
  readonly version: VersionLineProps;
  /** Where the ticket speaks of an instance without internet: its words, and what is needed. */
  readonly offline: {readonly sign: string; readonly pack: PackView} | null;
  /** Attachments, the place to drop a log, and what was read. */
  readonly files: ReactNode;
}

/** Shown before "more"; the sidebar's first screen also needs the areas. */
const firstShown = 2;

/** Where a message stands, and how often. */
function places({places: all}: TicketError): string {
  const [first] = all;
  if (first === undefined) return '';
  return `${whereText(first.where)}${all.length > 1 ? ` and ${all.length - 1} more` : ''}`;
}

/** Error lines of the ticket that lead to their fix, above everything else. */
export function ErrorLines({found, version, offline, files}: ErrorLinesProps): ReactElement | null {
  const {view, actions, toast, catalog} = useTools();
  const [all, setAll] = useState(false);
  const tools = useCopyTools();
  if (view.phase !== 'known') return null;
  const known = found?.known ?? [];
  const applies = known.filter(({error}) => whyNot(error, version.version) === null);
  const errors = applies.filter(({error}) => error.kind !== 'deprecation');
  const changes = applies.filter(({error}) => error.kind === 'deprecation');
  const stepsBack = known.filter(({error}) => whyNot(error, version.version) !== null);
  const unknown = found?.unknown ?? [];
  const jump = (place: Evidence | undefined): void => {
    if (place === undefined) return;
    const jumped = actions.jump(place);
    if (!jumped.shown) toast({text: jumped.why, failed: true});
  };
  const entry = (one: TicketError): ReactElement => (
    <ErrorEntry
      key={one.error.id}
      error={one.error}
      line={one.line}
      where={places(one)}
      onJump={() => jump(one.places[0])}
      tools={tools}
    />
  );
  const areaName = (id: string | null): string =>
    catalog.areas.find(area => area.id === id)?.name ?? 'security scanning';
  const first = unknown[0];
  return (
    <section
      className="sp-errors"
      aria-label="Error lines"
      data-errors={errors.length}
      data-searched={found !== null}
    >
      {errors.slice(0, all ? errors.length : firstShown).map(entry)}
      {errors.length > firstShown && (
        <button
          type="button"
          className="sp-link-button sp-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? 'Fewer known errors' : `${errors.length - firstShown} more known errors`}
        </button>
      )}
      {first !== undefined && (
        <details className="sp-details sp-unknown" open={errors.length === 0}>
          <summary>
            Not known yet<span className="sp-count"> {unknown.length}</span>
          </summary>
          {unknown.map(one => (
            <button
              key={`${one.place.where.comment}/${one.place.where.start}`}
              type="button"
              className="sp-error-line"
              title="Show in the ticket"
              onClick={() => jump(one.place)}
            >
              <bdi>{visibleText(one.line)}</bdi>
            </button>
          ))}
          <SearchLinks area={areaName(first.area ?? view.matches[0]?.id ?? null)} analyzer={first.analyzer} />
        </details>
      )}
      {changes.length > 0 && (
        <details className="sp-details sp-changes">
          <summary>
            Changed in GitLab
            <span className="sp-count">
              {' '}
              {changes.length}: {changeDates(changes)}
            </span>
          </summary>
          {changes.map(entry)}
        </details>
      )}
      {stepsBack.length > 0 && (
        <details className="sp-details sp-steps-back">
          <summary>
            {stepsBack.length} not for GitLab {version.version}
          </summary>
          {stepsBack.map(({error}) => (
            <p key={error.id} className="sp-error-where">
              <code>{error.message}</code> applies {whyNot(error, version.version)}. {error.meaning}
            </p>
          ))}
        </details>
      )}
      {offline !== null && (
        <details className="sp-details sp-offline">
          <summary>
            Without internet: images, variables, databases
            <span className="sp-count"> “{visibleText(offline.sign)}”</span>
          </summary>
          <OfflinePackList pack={offline.pack} tools={tools} />
        </details>
      )}
      {files}
      <VersionLine {...version} />
    </section>
  );
}

/** "17.0 (May 2024), 18.0 (May 2025)". */
function changeDates(changes: readonly TicketError[]): string {
  const versions = [...new Set(changes.flatMap(({error}) => error.since ?? []))].sort();
  return versions.map(version => `${version} (${releaseMonth(version) ?? 'long ago'})`).join(', ');
}
