/** Something the handbook page says, read from its Markdown without any knowledge of the catalogue. */
export interface Fact {
  readonly what: 'title' | 'heading' | 'link' | 'label' | 'channel' | 'member' | 'group' | 'sentence';
  /** 1-based; a sentence over two lines counts where it begins. */
  readonly line: number;
  /** Address, label, channel, handle, words. Empty for the label that the page leaves empty. */
  readonly value: string;
}

const plain = (text: string) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/^\s*(?:-|\d+\.)\s+/, '')
    .trim();

/** Links, labels, channels and so on inside one line. */
function* inLine(text: string, line: number): Generator<Fact> {
  for (const [, value = ''] of text.matchAll(/\]\(([^)]+)\)/g)) yield {what: 'link', line, value};
  for (const [value] of text.replace(/\]\([^)]+\)/g, ']').matchAll(/https:\/\/\S+/g))
    yield {what: 'link', line, value};
  for (const [, value = ''] of text.matchAll(/~"([^"]*)"/g)) yield {what: 'label', line, value};
  for (const [, value = ''] of text.matchAll(/`([a-z]+::[^`]+)`/g)) yield {what: 'label', line, value};
  for (const [, value = ''] of text.matchAll(/[`[](#[a-z0-9_-]+)[`\]]/g))
    yield {what: 'channel', line, value};
  for (const [, value = ''] of text.matchAll(/\(`(@[^`]+)`\)/g)) yield {what: 'member', line, value};
  for (const [, value = ''] of text.matchAll(/`'([^']+)'`/g)) yield {what: 'group', line, value};
}

/** A line that is more than a name and its links: a sentence, a step, a goal. Introductions ("… are to:") are none. */
function sentence(text: string): string | undefined {
  if (text.trim() === '' || /^#|member-by-name|~"|:$|^[a-z]+: |^---$/.test(text)) return undefined;
  const words = plain(text).replace(/^Weekly session: /, '');
  const isOnlyLinks =
    /^(?:\s*(?:-|\d+\.)\s+)?(?:[^:]+: )?(?:\[[^\]]*\]\([^)]*\)|`#[^`]*`|https:\/\/\S+)$/.test(text);
  return isOnlyLinks || words === '' ? undefined : words;
}

/** Everything the page says, in its order. */
export function pageFacts(page: string): Fact[] {
  const facts: Fact[] = [];
  const lines = page.split('\n');
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const front = /^(?:title|description): (.+)$/.exec(text);
    if (front?.[1])
      facts.push({what: text.startsWith('title') ? 'title' : 'sentence', line, value: front[1]});
    if (/^#+ /.test(text)) facts.push({what: 'heading', line, value: plain(text.replace(/^#+ /, ''))});
    facts.push(...inLine(text, line));
    const continues =
      (lines[index + 1] ?? '') !== '' && /^[A-Z]/.test(text) && /^[a-z]/.test(lines[index + 1] ?? '');
    const isContinued =
      /^[a-z]/.test(text) && (lines[index - 1] ?? '') !== '' && /^[A-Z]/.test(lines[index - 1] ?? '');
    const words = isContinued ? undefined : sentence(continues ? `${text} ${lines[index + 1]}` : text);
    if (words !== undefined) facts.push({what: 'sentence', line, value: words});
  }
  return facts;
}
