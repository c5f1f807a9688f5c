declare module 'ahocorasick' {
  /** Hits are [index of the last unit, keywords that end there]. */
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [number, string[]][];
  }
}
