import {type Concept, type DetectorData, type SignKind, signKinds} from '../../catalog/detector';
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
  readonly none: Mask;
  readonly within: Concept['within'];
}

/** One bit a group. */
export type Mask = Uint32Array;

/** One entry of the matcher: the text to look for and what finding it means. */
export interface Entry {
  readonly text: string;
  readonly exactCase: boolean;
  readonly openEnd: boolean;
  readonly rules: number[];
  readonly groups: number[];
}

export interface Vocabulary {
  readonly entries: readonly Entry[];
  readonly rules: readonly Rule[];
  readonly concepts: readonly ConceptRule[];
  readonly groupNames: readonly string[];
  readonly topicCount: number;
  readonly areaCount: number;
  /** Groups that steer moods; -1 where words.yaml lacks one. */
  readonly cues: Readonly<Record<'anyScan' | 'but' | 'fine' | 'followUp' | 'green' | 'notThis' | 'problem' | 'plainJob' | 'question' | 'scan' | 'several', number>>;
  /** Groups whose phrases swallow the words inside them: "no scanning involved" is not about scanning. */
  readonly mutingGroups: ReadonlySet<number>;
  readonly scannerTopics: ReadonlySet<number>;
  /** Rules that name a scanner: what counts as a list when three stand together. */
  readonly scannerNames: ReadonlySet<number>;
  /** Feature names of two or more words, for forgiving misspellings. */
  readonly exactNames: ReadonlySet<string>;
  readonly names: readonly {readonly words: readonly string[]; readonly rule: number}[];
}

/** Bits needed for a number of groups. */
export const maskOf = (groups: readonly number[], count: number): Mask => {
  const mask = new Uint32Array((count + 31) >> 5);
  for (const group of groups) mask[group >> 5] = (mask[group >> 5] ?? 0) | (1 << (group & 31));
  return mask;
};

/** Kinds that only count in the spelling GitLab uses: capitals are what tells DS_ and CS_ from words. */
const exactKinds: ReadonlySet<SignKind> = new Set<SignKind>(['variable', 'acronym']);

const namingKinds: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>(['name', 'acronym', 'job', 'template', 'file']);

/** Turns the shipped data into matcher entries and rules. Linear in the data. */
export function readVocabulary(data: DetectorData): Vocabulary {
  const groupNames = Object.keys(data.words);
  const groupIndex = new Map(groupNames.map((name, index) => [name, index]));
  const numbers = (names: readonly string[]) => names.map(name => groupIndex.get(name) ?? -1).filter(n => n >= 0);
  const mask = (names: readonly string[]) => maskOf(numbers(names), groupNames.length);
  const entries = new Map<string, Entry>();
  const entry = (word: string, exactCase: boolean): Entry => {
    const openEnd = word.endsWith('*');
    const text = openEnd ? word.slice(0, -1) : word;
    const key = exactCase ? `=${word}` : word.toLowerCase();
    const known = entries.get(key) ?? {text, exactCase, openEnd, rules: [], groups: []};
    entries.set(key, known);
    return known;
  };
  for (const [name, words] of Object.entries(data.words)) {
    const index = groupIndex.get(name) ?? 0;
    for (const word of words) entry(word.replace(/^=/, ''), word.startsWith('=')).groups.push(index);
  }
  const rules: Rule[] = [];
  const concepts: ConceptRule[] = [];
  const names: {words: readonly string[]; rule: number}[] = [];
  const add = (rule: Omit<Rule, 'id'>): Rule => {
    const made = {...rule, id: rules.length};
    rules.push(made);
    return made;
  };
  for (const [topic, signs] of [...data.areas, ...data.lookalikes].entries()) {
    for (const kind of signKinds) {
      for (const word of signs.signs[kind] ?? []) {
        const {id} = add({topic, kind, points: kindPoints[kind], label: word});
        const spellings = kind === 'name' ? joinedForms(word) : [word];
        for (const spelling of spellings) {
          entry(spelling.replace(/^=/, ''), exactKinds.has(kind) || spelling.startsWith('=')).rules.push(id);
        }
        if (kind === 'name' && topic < data.areas.length) addName(names, word, topic, add);
      }
    }
    for (const hint of signs.hints) {
      const needs = mask(hint.needs);
      for (const word of hint.words) {
        const {id} = add({topic, kind: 'hint', points: strengthPoints[hint.strength], needs, label: word});
        entry(word.replace(/^=/, ''), word.startsWith('=')).rules.push(id);
      }
    }
    for (const concept of signs.concepts) {
      const rule = add({topic, kind: 'concept', points: strengthPoints[concept.strength], label: concept.why});
      const groups = numbers(concept.all);
      const all = maskOf(groups, groupNames.length);
      const made = {...rule, groups, all, none: mask(concept.none ?? []), within: concept.within};
      rules[rule.id] = made;
      concepts.push(made);
    }
  }
  const topicCount = data.areas.length + data.lookalikes.length;
  const made = [...entries.values()];
  const cue = (name: string) => groupIndex.get(name) ?? -1;
  return {
    entries: made,
    rules,
    concepts,
    groupNames,
    topicCount,
    areaCount: data.areas.length,
    names,
    exactNames: new Set(made.map(({text}) => text.toLowerCase())),
    cues: {
      anyScan: cue('any-scan'),
      but: cue('but'),
      fine: cue('fine'),
      followUp: cue('follow-up'),
      green: cue('green'),
      notThis: cue('not-this'),
      problem: cue('problem'),
      plainJob: cue('plain-job'),
      question: cue('question'),
      scan: cue('scan'),
      several: cue('several'),
    },
    mutingGroups: new Set(numbers(['fine', 'not-this', 'mute'])),
    scannerTopics: new Set([...data.areas.entries()].filter(([, {scanner}]) => scanner).map(([topic]) => topic)),
    scannerNames: new Set(
      rules.filter(({topic, kind}) => data.areas[topic]?.scanner && namingKinds.has(kind)).map(({id}) => id),
    ),
  };
}

/** "secret detection" is also typed "secret-detection", "secret_detection" and "secretdetection". */
function joinedForms(name: string): readonly string[] {
  return name.includes(' ') ? [name, ...['-', '_', ''].map(joint => name.replaceAll(' ', joint))] : [name];
}

/** Only plain words of a name that is long enough take part in forgiving misspellings. */
function addName(
  names: {words: readonly string[]; rule: number}[],
  name: string,
  topic: number,
  add: (rule: Omit<Rule, 'id'>) => Rule,
): void {
  const words = name.toLowerCase().split(' ');
  if (words.length !== 2 || !words.every(word => /^[a-z]{4,}$/.test(word))) return;
  if (words.join('').length < 11) return;
  names.push({words, rule: add({topic, kind: 'misspelt', points: kindPoints.name * 0.9, label: name}).id});
}
