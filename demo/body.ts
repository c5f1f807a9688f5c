/** One piece of a comment as Zendesk shows it. */
export interface Block {
  readonly kind: 'text' | 'quote' | 'code';
  readonly lines: readonly string[];
}

const logLength = 200;

/** What a line belongs to when the block before it was of kind `open`; null for what only separates. */
const kindOf = (line: string, open: Block['kind']): Block['kind'] | null => {
  if (open === 'code') return 'code';
  if (line.trim() === '') return null;
  return line.startsWith('>') ? 'quote' : 'text';
};

/** Splits a comment's text into paragraphs, quoted mail and code (fenced with three backticks, or very long). */
export const blocks = (body: string): Block[] => {
  const found: {kind: Block['kind']; lines: string[]}[] = [];
  let isFenced = false;
  let isNew = true;
  for (const line of body.split('\n')) {
    const isFence = line.startsWith('```');
    if (isFence) isFenced = !isFenced;
    const kind = isFence ? null : kindOf(line, isFenced ? 'code' : 'text');
    if (kind === null) {
      isNew = true;
      continue;
    }
    const last = found.at(-1);
    const text = kind === 'quote' ? line.replace(/^>\s?/, '') : line;
    if (last === undefined || isNew || last.kind !== kind) found.push({kind, lines: [text]});
    else last.lines.push(text);
    isNew = false;
  }
  return found.map(({kind, lines}) => ({
    kind: kind === 'text' && lines.length > logLength ? 'code' : kind,
    lines,
  }));
};

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, character => escapes[character] ?? character);

/** The comment as `html_body` of the API. */
export const htmlBody = (body: string): string => {
  const parts = blocks(body).map(({kind, lines}) => {
    if (kind === 'code') return `<pre><code>${escaped(lines.join('\n'))}</code></pre>`;
    const text = lines.map(escaped).join('<br>');
    return kind === 'quote' ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`;
  });
  return `<div class="zd-comment" dir="auto">${parts.join('')}</div>`;
};
