/** Letters that Unicode does not take apart into a plain letter and a mark. */
const spelt: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents, full-width forms narrowed: `Abhängigkeit` → `abhangigkeit`, `ＳＡＳＴ` → `sast`. */
export function fold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, which needs no taking apart
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, letter => spelt[letter] ?? letter);
}

/** The words of a text, folded. Everything that is no letter or digit (`-`, `_`, `#`, `~`, quotes) only separates. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without its plural: `policies` → `policy`, `labels` → `label`. Wrong for some words, but always alike. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/[suio]s$/.test(word)) return word.slice(0, -1);
  return word;
}

const little =
  'a an and any are ask at can do does for from get how i in is it me my of on or our the their this to we what when where which who with find give need please see show tell want there ' +
  'am an auf bei bitte das dem den der die ein eine einen fur ich im in ist mein mit oder und uber vom von was wer wie wo zu zum zur ' +
  'au aux avec comment dans de des du en est et la le les ma mon ou par pour quel quelle sur un une ' +
  'como con del donde el los las para por que se sin una y da das do dos e em na no nos o os um uma';

/** Words of a spoken question (English, German, French, Spanish, Portuguese) that need not be found anywhere. */
export const fillers: ReadonlySet<string> = new Set(little.split(' '));
