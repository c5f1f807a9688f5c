import {type GitLabVersion, readVersion, versionsIn} from '../log/versions';
import type {Ticket} from '../ticket';

/** The GitLab version a ticket is about, and where that stands. */
export interface SeenVersion {
  readonly version: GitLabVersion;
  /** In words: "tag", "subject", "comment 3", "log". */
  readonly from: string;
}

/** Tags as form fields leave them: "17-9", "17_9_2", "v17-9", "gitlab-17-9", "17-9-ee". */
const tag = /^(?:gitlab[-_])?v?(\d{2}[-_.]\d{1,2}(?:[-_.]\d{1,2})?)(?:[-_](?:ee|ce))?$/i;

/** Looked at per text, and in all texts together, newest first: it is asked for while the page waits. */
const mostText = 20_000;
const mostInAll = 100_000;

/** Texts up to what may be looked at. */
function* within<T extends {readonly body: string}>(texts: Iterable<T>): Generator<T> {
  let left = mostInAll;
  for (const text of texts) {
    if (left <= 0) return;
    const body = text.body.slice(0, mostText);
    left -= body.length;
    yield {...text, body};
  }
}

const versions = new WeakMap<Ticket, SeenVersion | null>();

/**
 * The newest word of the customer counts, then that of others, then the tags. Within a text it is the last version
 * named: people write "upgraded from 17.8 to 17.9".
 */
export function versionOfTicket(ticket: Ticket): SeenVersion | null {
  const known = versions.get(ticket);
  if (known !== undefined) return known;
  const seen = readVersionOf(ticket);
  versions.set(ticket, seen);
  return seen;
}

function readVersionOf(ticket: Ticket): SeenVersion | null {
  const all = [
    {body: ticket.subject, author: 'customer' as const, from: 'subject'},
    ...ticket.comments.map(({body, author}, index) => ({body, author, from: `comment ${index + 1}`})),
  ].reverse();
  const texts = [...within(all)];
  const inTags = ticket.tags.flatMap(
    name => readVersion((tag.exec(name)?.[1] ?? '').replaceAll('_', '.')) ?? [],
  )[0];
  for (const wanted of [true, false]) {
    for (const {body, author, from} of texts) {
      if ((author === 'customer') !== wanted) continue;
      const last = versionsIn(body).at(-1);
      if (last) return {version: last.version, from};
    }
    if (wanted && inTags !== undefined) return {version: inTags, from: 'tag'};
  }
  return null;
}

/** Customers without internet access, or behind a proxy or a certificate of their own. */
const offline =
  /\b(?:offline|air-?\s?gapped|no internet|without internet|isolated network|behind (?:a|the|our) (?:corporate )?proxy|HTTPS?_PROXY|self-signed|x509: certificate signed by unknown|internal CA|custom CA|private CA|ADDITIONAL_CA_CERT_BUNDLE|data diode|dark site)\b/i;

/** Words of the ticket that speak of an instance without free internet access; null where there are none. */
export function offlineSign(ticket: Ticket): string | null {
  for (const {body} of within([{body: ticket.subject}, ...ticket.comments])) {
    const match = offline.exec(body);
    if (match) return match[0].toLowerCase();
  }
  return ticket.tags.find(name => /offline|air-?gap/i.test(name)) ?? null;
}
