import type {Kind} from '../../catalog/model';

/** One thing to copy: plain text for any field, rich text for editors that take links, Markdown for GitLab. */
export interface CopyTexts {
  readonly plain: string;
  readonly html: string | null;
  readonly markdown: string;
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign);

/** A label as GitLab's Markdown and quick actions take it; quotes unless the name is plain ASCII without spaces. */
function labelReference(name: string): string {
  return /^[\w\-?.&@]+$/.test(name) ? `~${name}` : `~"${name}"`;
}

/** Brackets in a link's text would end it early. */
const linkText = (text: string): string => text.replace(/[[\]\\]/g, sign => `\\${sign}`);
const linkTarget = (href: string): string => href.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));

/** What the copy buttons of a row put on the clipboard. Labels and channels are plain words everywhere. */
export function copyTexts(kind: Kind, title: string, value: string, href: string | null): CopyTexts {
  if (kind === 'label') {
    const reference = labelReference(value);
    return {plain: reference, html: null, markdown: reference};
  }
  if (kind === 'channel')
    return {
      plain: value,
      html: null,
      markdown: href === null ? value : `[${linkText(value)}](${linkTarget(href)})`,
    };
  if (href === null) return {plain: value, html: null, markdown: value};
  return {
    plain: `${title}: ${href}`,
    html: `<a href="${escaped(href)}">${escaped(title)}</a>`,
    markdown: `[${linkText(title)}](${linkTarget(href)})`,
  };
}
