/** The same text twice: with real links and lists, and as plain lines with the addresses written out. */
export interface ReplyText {
  readonly html: string;
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign);

/** Characters that end an address in a sentence are not part of it. */
const address = /https:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;
/** `[title](https://…)`, as our own drafts write links. */
const named = /\[([^\]\n]{1,200})\]\((https:\/\/[^\s<>")]+)\)/g;

const anchor = (href: string, title: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;

function bareLinks(text: string): string {
  let done = 0;
  let html = '';
  for (const match of text.matchAll(address)) {
    html += escapeHtml(text.slice(done, match.index)) + anchor(match[0], match[0]);
    done = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(done));
}

/** One line with its links. */
function lineHtml(line: string): string {
  let done = 0;
  let html = '';
  for (const match of line.matchAll(named)) {
    const [whole, title = '', href = ''] = match;
    html += bareLinks(line.slice(done, match.index)) + anchor(href, title);
    done = match.index + whole.length;
  }
  return html + bareLinks(line.slice(done));
}

const isItem = (line: string): boolean => line.startsWith('- ');

/**
 * Text as an engineer edits it, for Zendesk's editor: an empty line begins a paragraph, `- ` an item of a list,
 * addresses and `[title](address)` become links. Nothing else is markup, so what was typed is what is read.
 */
export function replyText(draft: string): ReplyText {
  const lines = draft.replace(/\r\n?/g, '\n').trim().split('\n');
  const html: string[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.map(lineHtml).join('<br>')}</p>`);
    if (items.length > 0) html.push(`<ul>${items.map(item => `<li>${lineHtml(item)}</li>`).join('')}</ul>`);
    paragraph = [];
    items = [];
  };
  for (const line of lines) {
    const starts = isItem(line) ? paragraph.length > 0 : items.length > 0;
    if (line.trim() === '' || starts) flush();
    if (isItem(line)) items.push(line.slice(2));
    else if (line.trim() !== '') paragraph.push(line);
  }
  flush();
  return {html: html.join(''), text: lines.join('\n').replace(named, '$1: $2')};
}

/** Paragraphs begin below what is written already; words for inside of a sentence stay as they are. */
export const onOwnLine = ({html, text}: ReplyText): ReplyText =>
  html.startsWith('<p>') || html.startsWith('<ul>')
    ? {html: `<p></p>${html}`, text: `\n${text}`}
    : {html, text};

/** For an editor that keeps no links: the plain lines, one paragraph each. */
export function withoutLinks({text}: ReplyText): ReplyText {
  const lines = text.split('\n');
  if (lines.length === 1) return {html: escapeHtml(text), text};
  return {html: lines.map(line => `<p>${escapeHtml(line)}</p>`).join(''), text};
}
