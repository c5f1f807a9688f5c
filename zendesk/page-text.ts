const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|D[DLT]|DETAILS|DIV|FIG(?:CAPTION|URE)|FOOTER|H[1-6R]|HEADER|LI|MAIN|OL|P|PRE|SECTION|SUMMARY|T(?:ABLE|[DHR])|UL)$/;

/**
 * Text of an element with a line break at `<br>` and around blocks. `innerText` would lay the page out and takes three
 * times as long; `textContent` glues lines together. No recursion: how deep a ticket nests is up to its sender.
 */
export function pageText(root: Element): string {
  const parts: string[] = [];
  let isLineStart = true;
  let pre = 0;

  const breakLine = (): void => {
    if (!isLineStart) parts.push('\n');
    isLineStart = true;
  };
  const enter = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      const words = pre > 0 ? text : text.replace(/[ \t\r\n]+/g, ' ');
      const part = isLineStart && pre === 0 ? words.trimStart() : words;
      if (part) parts.push(part);
      if (part) isLineStart = part.endsWith('\n');
    } else if (node.nodeName === 'BR') {
      parts.push('\n');
      isLineStart = true;
    } else if (blocks.test(node.nodeName)) breakLine();
    if (node.nodeName === 'PRE') pre++;
  };
  const leave = (node: Node): void => {
    if (node.nodeName === 'PRE') pre--;
    if (blocks.test(node.nodeName)) breakLine();
  };

  let node: Node | null = root.firstChild;
  while (node) {
    enter(node);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (!node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return parts.join('').trim();
      leave(node);
    }
    node = node.nextSibling;
  }
  return '';
}
