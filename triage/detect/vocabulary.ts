import {type Concept, type DetectorData, type Reach, type SignKind, signKinds} from '../../catalog/detector';
import {type Cues, cueNames, mutingNames} from './cues';
import {drain} from './drain';
import {type MeaningOf, meanings} from './meanings';
import {joinedForms, Spellings} from './spellings';
import {kindPoints, strengthPoints} from './weights';

/** What one match says about one topic. Topics are the areas in order, then the look-alikes. */
export interface Rule {
  readonly id: number;
  readonly topic: number;
  readonly kind: SignKind | 'hint' | 'concept' | 'misspelt';
  readonly points: number;
  /** Masks of groups; a hint needs one of them in its comment. */
  readonly needs?: Mask;
  /** For people: the word as it stands in the area's file, or a concept's reason. */
  readonly label: string;
}

/** A concept, ready to be compared with the groups that stand in a stretch of text. */
export interface ConceptRule extends Rule {
  readonly groups: readonly number[];
  readonly all: Mask;
  readonly any: Mask | null;
  readonly some: readonly number[];
  readonly least: number;
  readonly none: Mask;
  readonly within: Concept['within'];
}

/** One bit a group. */
export type Mask = Uint32Array;

export interface Vocabulary {
  /** What the matcher looks for, and what a hit of each of them means. */
  readonly spellings: Spellings;
  readonly meaningOf: MeaningOf;
  readonly rules: readonly Rule[];
  /** Concepts of each reach by their rarest group: the one that the fewest concepts ask for. */
  readonly concepts: Readonly<Record<Reach, readonly (readonly ConceptRule[])[]>>;
  readonly groupNames: readonly string[];
  readonly topicCount: number;
  readonly areaCount: number;
  /** Indexes of the groups that detection itself knows; -1 where words.yaml lacks one. */
  readonly cues: Cues;
  readonly scannerTopics: ReadonlySet<number>;
  /** Rules that name a scanner: what counts as a list when three stand together. */
  readonly scannerNames: ReadonlySet<number>;
  /** Feature names of two words, for forgiving misspellings. */
  readonly names: readonly {readonly words: readonly string[]; readonly rule: number}[];
}

/** Bits needed for a number of groups. */
export const maskOf = (groups: Iterable<number>, count: number): Mask => {
  const mask = new Uint32Array((count + 31) >> 5);
  for (const group of groups) mask[group >> 5] = (mask[group >> 5] ?? 0) | (1 << (group & 31));
  return mask;
};

/** Kinds that only count in the spelling GitLab uses: capitals are what tells DS_ and CS_ from words. */
const exactKinds: ReadonlySet<SignKind> = new Set<SignKind>(['variable', 'acronym']);

const namingKinds: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>([
  'name',
  'acronym',
  'job',
  'template',
  'file',
]);

/** Turns the shipped data into terms and rules. Linear in the data. */
export function readVocabulary(data: DetectorData): Vocabulary {
  return drain(vocabularyInParts(data));
}

/** The same in parts of a fraction of a millisecond each, so that the caller may pause between them. */
export function* vocabularyInParts(data: DetectorData): Generator<void, Vocabulary> {
  const groupNames = Object.keys(data.words);
  const groupIndex = new Map(groupNames.map((name, index) => [name, index]));
  const numbers = (names: readonly string[]) => names.flatMap(name => groupIndex.get(name) ?? []);
  const mask = (names: readonly string[]) => maskOf(numbers(names), groupNames.length);
  const spellings = new Spellings();
  for (const [index, words] of Object.values(data.words).entries()) {
    for (const word of words) spellings.of(word).groups.push(index);
    yield;
  }
  const rules: Rule[] = [];
  const concepts: ConceptRule[] = [];
  const names: {words: readonly string[]; rule: number}[] = [];
  const add = (rule: Omit<Rule, 'id'>): number => rules.push({...rule, id: rules.length}) - 1;
  for (const [topic, signs] of [...data.areas, ...data.lookalikes].entries()) {
    const isScanner = data.areas[topic]?.scanner ?? false;
    for (const kind of signKinds) {
      for (const word of signs.signs[kind] ?? []) {
        const rule = add({topic, kind, points: kindPoints[kind], label: word});
        const forms = kind === 'name' ? joinedForms(word) : [word];
        for (const form of forms) spellings.of(form, exactKinds.has(kind)).rules.push(rule);
        if (kind !== 'name' || topic >= data.areas.length || !isForgivable(word)) continue;
        const points = kindPoints.name * misspeltShare;
        names.push({
          words: word.toLowerCase().split(' '),
          rule: add({topic, kind: 'misspelt', points, label: word}),
        });
      }
      yield;
    }
    for (const {words, needs, strength} of signs.hints) {
      const points = strengthPoints[strength];
      const mayNeed = mask(needs);
      for (const word of words)
        spellings.of(word).rules.push(add({topic, kind: 'hint', points, needs: mayNeed, label: word}));
      yield;
    }
    for (const {all, any, some = [], least = 0, none = [], within, strength, why} of signs.concepts) {
      const own = (names: readonly string[]) => numbers(isScanner ? names.map(ownScan) : names);
      const id = add({topic, kind: 'concept', points: strengthPoints[strength], label: why});
      const rule: Rule = {topic, kind: 'concept', points: strengthPoints[strength], label: why, id};
      concepts.push({
        ...rule,
        groups: own(all),
        all: maskOf(own(all), groupNames.length),
        any: any ? maskOf(own(any), groupNames.length) : null,
        some: own(some),
        least,
        none: mask(none),
        within,
      });
    }
  }
  const cues = cuesOf(groupIndex);
  const scannerTopics = new Set([...data.areas.keys()].filter(topic => data.areas[topic]?.scanner));
  const isNaming = ({topic, kind}: Rule) => scannerTopics.has(topic) && namingKinds.has(kind);
  const scannerNames = new Set(rules.filter(isNaming).map(({id}) => id));
  return {
    spellings,
    meaningOf: meanings({
      spellings,
      rules,
      cues,
      muting: new Set(numbers(mutingNames)),
      scannerTopics,
      scannerNames,
      areaCount: data.areas.length,
    }),
    rules,
    concepts: byRarestGroup(concepts, groupNames.length),
    groupNames,
    topicCount: data.areas.length + data.lookalikes.length,
    areaCount: data.areas.length,
    names,
    cues,
    scannerTopics,
    scannerNames,
  };
}

/** For a scanner, another scanner's name is no scan of its own: "SAST" and "login" are not DAST. */
function ownScan(group: string): string {
  return group === cueNames.anyScan ? cueNames.scan : group;
}

/** A misspelt name is worth a little less: it may be another word after all. */
const misspeltShare = 0.9;

function cuesOf(groupIndex: ReadonlyMap<string, number>): Cues {
  const at = (name: keyof typeof cueNames) => groupIndex.get(cueNames[name]) ?? -1;
  return {
    but: at('but'),
    fine: at('fine'),
    green: at('green'),
    notThis: at('notThis'),
    aside: at('aside'),
    problem: at('problem'),
    question: at('question'),
    followUp: at('followUp'),
    newTopic: at('newTopic'),
    solved: at('solved'),
    plainJob: at('plainJob'),
    scan: at('scan'),
    anyScan: at('anyScan'),
    several: at('several'),
    together: at('together'),
    twoQuestions: at('twoQuestions'),
  };
}

function byRarestGroup(concepts: readonly ConceptRule[], count: number): Vocabulary['concepts'] {
  const uses = new Array<number>(count).fill(0);
  for (const {groups} of concepts) for (const group of groups) uses[group] = (uses[group] ?? 0) + 1;
  const byKey = (within: Reach) => {
    const lists: ConceptRule[][] = Array.from({length: count}, () => []);
    for (const concept of concepts) {
      if (concept.within !== within) continue;
      const [key] = [...concept.groups].sort((a, b) => (uses[a] ?? 0) - (uses[b] ?? 0));
      if (key !== undefined) lists[key]?.push(concept);
    }
    return lists;
  };
  return {
    sentence: byKey('sentence'),
    near: byKey('near'),
    comment: byKey('comment'),
    ticket: byKey('ticket'),
  };
}

/** Only names of two plain words that are long enough take part in forgiving misspellings. */
function isForgivable(name: string): boolean {
  return /^[a-z]{4,} [a-z]{4,}$/i.test(name) && name.length >= 12;
}
