import type {ReactElement} from 'react';
import {versionLink} from '../triage/act/version-links';
import type {Row} from '../triage/show/rows';
import {Icon} from './icon';
import {useRoving} from './roving';
import {useTools} from './sidebar-context';

/** What a row of an open ticket offers besides opening and copying: the customer's version of it, and inserting. */
export function RowActions({row}: {readonly row: Row}): ReactElement | null {
  const {act, view} = useTools();
  const tabIndex = useRoving(row.id);
  if (act === null || view.ticket === null) return null;
  const version = act.setup.versionOf(view.ticket)?.version;
  const href = row.href ?? row.was?.href ?? null;
  const link = version === undefined || href === null ? null : versionLink(href, version, act.setup.data);
  return (
    <>
      {link?.href && (
        <a
          className="sp-version"
          href={link.href}
          target="_blank"
          rel="noopener noreferrer"
          tabIndex={tabIndex}
          data-warns={link.says !== null}
          title={link.says === null ? `As it was in ${link.tag}` : `In ${link.tag}: ${link.says}`}
        >
          {version}
          <span className="sp-hidden">
            : {row.title} as it was then{link.says === null ? '' : `; ${link.says}`}
          </span>
        </a>
      )}
      {link !== null && link.href === null && (
        <span className="sp-version" data-warns="true" title={link.says ?? ''}>
          not in {version}
          <span className="sp-hidden">; {link.says}</span>
        </span>
      )}
      {row.copy !== null && (
        <button
          type="button"
          className="sp-icon-button"
          aria-label={`Insert ${row.title} into the reply`}
          title={`Insert into the reply${view.letterKeys ? ' (i)' : ''}`}
          tabIndex={tabIndex}
          onClick={() => act.insertRow(row)}
        >
          <Icon name="insert" />
        </button>
      )}
    </>
  );
}
