import type {Entries, Entry, EntryKind} from '../../triage/lookup';

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'se cu re scan ning de pen den cy con tai ner li cen po la bel da sta fu ma ri to ka lo ne vi sa ti mo ru pe ga no le'.split(
    ' ',
  );
const kinds: readonly EntryKind[] = [
  'docs',
  'docs',
  'docs',
  'template',
  'label',
  'channel',
  'demo',
  'code',
  'rules',
  'video',
];
const kindTitle: Partial<Record<EntryKind, string>> = {
  docs: 'docs',
  template: 'CI/CD template',
  demo: 'demo project',
  code: 'codebase',
};

/**
 * The given entries and as many invented ones as it takes to reach `size`: areas with names, aliases and resources of
 * their own, over a vocabulary that grows with the square root of the size, common words often, as language does.
 */
export function grown({entries, owners}: Entries, size: number): Entries {
  const random = numbers(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // never past the end
  const vocabulary = Array.from({length: Math.ceil(60 * Math.sqrt(size))}, () =>
    Array.from({length: 2 + Math.floor(random() * 3)}, () => pick(syllables)).join(''),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length * random() ** 2)] ?? '';
  const phrase = (words: number) => Array.from({length: words}, word).join(' ');
  const blank = {initials: [], signs: [], texts: [], current: [], main: false};
  const all: Entry[] = [...entries];
  for (let area = 0; all.length < size; area++) {
    const id = `area-${area}`;
    const name = phrase(2);
    const aliases = Array.from({length: 12}, () => phrase(1 + Math.floor(random() * 3)));
    all.push({
      ...blank,
      id,
      kind: 'area',
      title: name,
      value: id,
      place: '',
      parent: id,
      names: [name],
      aliases,
    });
    for (let resource = 0; resource < 11 && all.length < size; resource++) {
      const kind = pick(kinds);
      const own = random() < 0.5 ? name : phrase(3);
      const title = `${own} ${kindTitle[kind] ?? ''}`.trim();
      const value =
        kind === 'label'
          ? `group::${own}`
          : kind === 'channel'
            ? `#g_${own}`
            : `https://docs.gitlab.com/${id}/${resource}`;
      all.push({
        ...blank,
        id: `${id}/${resource}`,
        kind,
        title,
        value,
        place: name,
        parent: id,
        names: [title, own],
        aliases: [],
      });
    }
  }
  return {entries: all, owners};
}
