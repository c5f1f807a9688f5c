const named: Readonly<Record<string, string>> = {nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

/** Zendesk's `plain_body` is plain text that still carries HTML entities, `&nbsp;` above all. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z]{2,4}));/gi,
    (whole, number?: string, name = '') => {
      // 0x41 for &#x41;, 065 for &#65;
      const code = Number(`0${number}`);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? whole);
    },
  );
}

/**
 * Text as everything after the reader may rely on it: line ends are \n, and what is no character (lone surrogates,
 * NUL, U+FFFE, U+FFFF) is U+FFFD, so that it can be encoded, stored and shown without a second thought.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('\0', '\uFFFD');
}
