import type {ActData, Lifetime} from '../../catalog/act-data';
import {compareVersions, type GitLabVersion} from '../log/versions';

/** A page or template as it was in a version; `href` null where it did not exist then, `says` why. */
export interface VersionLink {
  readonly tag: string;
  readonly href: string | null;
  readonly says: string | null;
}

const project = 'https://gitlab.com/gitlab-org/gitlab';
const docsHost = 'https://docs.gitlab.com/';
const template =
  /^https:\/\/gitlab\.com\/gitlab-org\/gitlab\/(?:-\/)?blob\/master\/(lib\/gitlab\/ci\/templates\/[\w./-]+)$/;

/** "v17.9.2-ee"; the first release where no patch is known. */
const tagOf = (version: GitLabVersion): string =>
  `v${version}${version.split('.').length < 3 ? '.0' : ''}-ee`;

const withoutAnchor = (href: string): string => href.replace(/[?#].*$/, '').replace(/\/$/, '');

/** Source file of a documentation page, where it is known. */
export function sourceOf(href: string, {docsFiles}: Pick<ActData, 'docsFiles'>): string | null {
  const page = withoutAnchor(href);
  if (!page.startsWith(docsHost)) return null;
  const path = `doc/${page.slice(docsHost.length).replace(/^ee\//, '')}`;
  return docsFiles.find(file => file === `${path}.md` || file === `${path}/_index.md`) ?? null;
}

const lifetimeOf = (href: string, lifetimes: readonly Lifetime[]): Lifetime | undefined =>
  lifetimes.find(({value}) => withoutAnchor(value) === withoutAnchor(href));

/** Folders of pages keep their name while index files were renamed, so a page that is a folder opens as one. */
function pathAt(href: string, data: Pick<ActData, 'docsFiles'>): string | null {
  const [, path] = template.exec(href) ?? [];
  if (path !== undefined) return path;
  const file = sourceOf(href, data);
  return file === null ? null : file.replace(/\/_index\.md$/, '');
}

const addressAt = (tag: string, path: string): string =>
  `${project}/-/${/\.\w+$/.test(path) ? 'blob' : 'tree'}/${tag}/${path}`;

/** How a documentation page or template stood in a version; null for anything else. */
export function versionLink(
  href: string,
  version: GitLabVersion,
  data: Pick<ActData, 'docsFiles' | 'lifetimes'>,
): VersionLink | null {
  const path = pathAt(href, data);
  if (path === null) return null;
  const tag = tagOf(version);
  const {since, until, deprecated, says, instead} = lifetimeOf(href, data.lifetimes) ?? {says: null};
  const isTooOld = since !== undefined && compareVersions(version, since) < 0;
  const isGone = until !== undefined && compareVersions(version, until) >= 0;
  if (isTooOld || isGone) return {tag, href: instead === undefined ? null : addressAt(tag, instead), says};
  const isDeprecated = deprecated !== undefined && compareVersions(version, deprecated) >= 0;
  // There in the customer's version, but not any more: whoever reads the current page needs to know.
  const leaves = until !== undefined || isDeprecated;
  return {tag, href: addressAt(tag, path), says: leaves ? says : null};
}
