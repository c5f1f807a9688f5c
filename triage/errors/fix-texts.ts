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
  sast: 'SAST',
  dast: 'DAST',
  iac: 'IaC',
  api: 'API',
  sbom: 'SBOM',
};

/** What a paragraph's address says it is about: "SAST troubleshooting: project couldnt be built". */
export function docsTitle(address: string): string {
  const {pathname, hash} = new URL(address);
  const [parent = '', last = ''] = pathname.split('/').filter(Boolean).slice(-2);
  // "troubleshooting" alone does not say of what.
  const page = (last.includes('_') ? last : `${parent} ${last}`)
    .replaceAll('_', ' ')
    .replace(/\w+/g, word => names[word] ?? word);
  const paragraph = decodeURIComponent(hash.slice(1)).replaceAll('-', ' ').replace(/\s+/g, ' ').trim();
  const words = paragraph.length > 48 ? `${paragraph.slice(0, 46).replace(/\s\S*$/, '')} …` : paragraph;
  const title = `${page}: ${words}`;
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
