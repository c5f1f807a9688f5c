import type {Term} from '../match/matcher';

/** One spelling to look for, as the matcher wants it, with the rules and groups it stands for. */
export interface Spelling extends Required<Term> {
  readonly rules: number[];
  readonly groups: number[];
}

/** All spellings, each once however many rules and groups have it. */
export class Spellings {
  readonly list: Spelling[] = [];
  readonly #byKey = new Map<string, Spelling>();
  /** Of those whose case matters, in lower case. */
  readonly #exact = new Set<string>();

  /** `=` in front: only in this spelling. `*` at the end: any ending. */
  of(word: string, isExactKind = false): Spelling {
    const isMarked = word.startsWith('=');
    const bare = isMarked ? word.slice(1) : word;
    const caseSensitive = isMarked || isExactKind;
    const key = caseSensitive ? `=${bare}` : bare.toLowerCase();
    const known = this.#byKey.get(key);
    if (known) return known;
    const prefix = bare.endsWith('*');
    const text = prefix ? bare.slice(0, -1) : bare;
    const spelling = {text, caseSensitive, prefix, rules: [], groups: []};
    this.#byKey.set(key, spelling);
    this.list.push(spelling);
    if (caseSensitive) this.#exact.add(text.toLowerCase());
    return spelling;
  }

  /** Whether there is one that differs in nothing but case. */
  has(lowerCase: string): boolean {
    return this.#byKey.has(lowerCase) || this.#byKey.has(`${lowerCase}*`) || this.#exact.has(lowerCase);
  }
}

/** "secret detection" is also typed "secret-detection", "secret_detection" and "secretdetection". */
export function joinedForms(name: string): readonly string[] {
  const space = name.indexOf(' ');
  if (space < 0) return [name];
  const isPlain = !name.includes(' ', space + 1) && /^[ -~]+$/.test(name);
  return [name, ...(isPlain ? ['-', '_', ''] : ['-']).map(joint => name.replaceAll(' ', joint))];
}
