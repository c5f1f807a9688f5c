/** One piece of a comment as Zendesk shows it. */
export interface Block {
  readonly kind: 'text' | 'quote' | 'code';
  readonly lines: readonly string[];
}

const logLength = 200;

/** Splits a comment's text into paragraphs, quoted mail and code (fenced with three backticks, or very long). */
export const blocks = (body: string): Block[] => {
  const found: Block[] = [];
  let lines: string[] = [];
  let kind: Block['kind'] = 'text';
  const close = (next: Block['kind']): void => {
    if (lines.length > 0) found.push({kind: kind === 'text' && lines.length > logLength ? 'code' : kind, lines});
    lines = [];
    kind = next;
  };
  for (const line of body.split('\n')) {
    if (line.trimEnd().startsWith('```')) {
      close(kind === 'code' ? 'text' : 'code');
      continue;
    }
    if (kind !== 'code') {
      const wanted = line.startsWith('>') ? 'quote' : 'text';
      if (wanted !== kind || line.trim() === '') close(wanted);
      if (line.trim() === '') continue;
    }
    lines.push(kind === 'quote' ? line.replace(/^>\s?/, '') : line);
  }
  close('text');
  return found;
};

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string): string => text.replace(/[&<>"]/g, character => escapes[character] ?? character);

/** The comment as `html_body` of the API. */
export const htmlBody = (body: string): string => {
  const parts = blocks(body).map(({kind, lines}) => {
    if (kind === 'code') return `<pre><code>${escape(lines.join('\n'))}</code></pre>`;
    const text = lines.map(escape).join('<br>');
    return kind === 'quote' ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`;
  });
  return `<div class="zd-comment" dir="auto">${parts.join('')}</div>`;
};
