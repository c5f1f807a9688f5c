import type {KnownError} from '../../catalog/known-error';
import type {CopyTexts} from '../show/copy-texts';

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign);

/** An error's meaning and fix with the address of its documentation, ready to be pasted. Nothing of the ticket. */
export function fixTexts({meaning, fix, docs}: Pick<KnownError, 'meaning' | 'fix' | 'docs'>): CopyTexts {
  const target = docs.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
  return {
    plain: `${meaning}\n${fix}\nDocumentation: ${docs}`,
    html: `<p>${escaped(meaning)}<br>${escaped(fix)}<br><a href="${escaped(docs)}">Documentation</a></p>`,
    markdown: `${meaning}\n${fix}\n[Documentation](${target})`,
  };
}

/** Words of addresses that are written otherwise. */
const names: Readonly<Record<string, string>> = {
  api: 'API',
  ca: 'CA',
  ci: 'CI',
  cicd: 'CI/CD',
  codeclimate: 'CodeClimate',
  cyclonedx: 'CycloneDX',
  dast: 'DAST',
  docker: 'Docker',
  fips: 'FIPS',
  gitlab: 'GitLab',
  graphql: 'GraphQL',
  har: 'HAR',
  http: 'HTTP',
  iac: 'IaC',
  json: 'JSON',
  kubernetes: 'Kubernetes',
  onlyexcept: 'only/except',
  openapi: 'OpenAPI',
  reportjson: 'report.json',
  rubocop: 'RuboCop',
  sast: 'SAST',
  sbom: 'SBOM',
  sboms: 'SBOMs',
  ssl: 'SSL',
  url: 'URL',
  yaml: 'YAML',
};
const spelt = (words: string): string =>
  words
    .split(' ')
    .map(word => names[word] ?? word)
    .join(' ');

/** Folders that only sort pages. */
const folders: ReadonlySet<string> = new Set(['ci', 'detect', 'policies', 'testing']);

/** Longest part of a paragraph's name that is shown. */
const longest = 72;

/** What a paragraph's address says it is about: "SAST troubleshooting: project couldnt be built". */
export function docsTitle(address: string): string {
  const {pathname, hash} = new URL(address);
  const parts = pathname.split('/').filter(Boolean);
  const [parent = '', last = ''] = parts.slice(-2);
  // "troubleshooting" alone does not say of what; pages below that of a feature belong to it.
  const feature = parts[parts.indexOf('application_security') + 1] ?? parent;
  const owner = parts.includes('application_security') ? feature : parent;
  const page = last.includes(owner) || folders.has(owner) ? last : `${owner} ${last}`;
  const paragraph = decodeURIComponent(hash.slice(1))
    .replaceAll('-', ' ')
    .replace(/\s+/g, ' ')
    .replace(/^error (?=error)/, '')
    .trim();
  const words =
    paragraph.length > longest ? `${paragraph.slice(0, longest - 2).replace(/\s\S*$/, '')} …` : paragraph;
  const title = `${spelt(page.replaceAll('_', ' ').replace('update deprecations', 'deprecations'))}: ${spelt(words)}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Text to report a wrong or useless entry with. Holds no word of the ticket. */
export const errorReport = (error: Pick<KnownError, 'id'>, version: string): string =>
  [
    'Sec Pod Triage: known error',
    `Entry: ${error.id}`,
    `Extension version: ${version}`,
    'What is wrong with it: ',
  ].join('\n');
