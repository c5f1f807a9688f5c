import {type Cues, cueBits} from './cues';
import type {Spellings} from './spellings';
import type {Rule} from './vocabulary';

/** What a hit of one spelling means, wherever it stands. */
export interface Meaning {
  readonly rules: readonly number[];
  /** The rules that count: of several for one topic the one that is worth most. */
  readonly best: readonly number[];
  readonly groups: readonly number[];
  /** Bits of cues.ts. */
  readonly cues: number;
  /** Names are said in passing all the time; machine words are pasted for a reason. */
  readonly isName: boolean;
  readonly isPasted: boolean;
  readonly namesScanner: boolean;
  /** Scanner areas that its rules belong to. */
  readonly scanners: readonly number[];
  /** Swallows the words inside it: a look-alike's sign, or a phrase like "no scanning involved". */
  readonly mutes: boolean;
  /** Names an older ticket, so it counts in quotes as well. */
  readonly isFollowUp: boolean;
  readonly openEnd: boolean;
}

/** By the index of a spelling. */
export type MeaningOf = (spelling: number) => Meaning;

interface Source {
  readonly spellings: Spellings;
  readonly rules: readonly Rule[];
  readonly cues: Cues;
  readonly muting: ReadonlySet<number>;
  readonly scannerTopics: ReadonlySet<number>;
  readonly scannerNames: ReadonlySet<number>;
  readonly areaCount: number;
}

const passing: ReadonlySet<string> = new Set(['name', 'acronym', 'screen', 'tool', 'job', 'template']);
const watched = Object.keys(cueBits) as (keyof typeof cueBits)[]; // Object.keys widens the keys
const pasted: ReadonlySet<string> = new Set(['job', 'template']);

/** Works out what a spelling means when it is found for the first time: most never are. */
export function meanings(source: Source): MeaningOf {
  const known: (Meaning | undefined)[] = new Array(source.spellings.list.length);
  return spelling => {
    const before = known[spelling];
    if (before) return before;
    const meaning = meaningOf(source, spelling);
    known[spelling] = meaning;
    return meaning;
  };
}

function meaningOf(
  {spellings, rules: all, cues, muting, scannerTopics, scannerNames, areaCount}: Source,
  index: number,
): Meaning {
  const {rules = [], groups: own = [], prefix: openEnd = false} = spellings.list[index] ?? {};
  const scanners: number[] = [];
  let isName = false;
  let isPasted = false;
  let namesScanner = false;
  let mutes = false;
  for (const rule of rules) {
    const {kind, topic} = all[rule] ?? {kind: 'hint', topic: 0};
    isName ||= passing.has(kind);
    isPasted ||= pasted.has(kind);
    namesScanner ||= scannerNames.has(rule);
    mutes ||= topic >= areaCount;
    if (scannerTopics.has(topic)) scanners.push(topic);
  }
  const groups = namesScanner || own.includes(cues.scan) ? [...own, cues.anyScan] : own;
  let bits = 0;
  for (const group of groups) {
    mutes ||= muting.has(group);
    for (const name of watched) if (cues[name] === group) bits |= cueBits[name];
  }
  return {
    rules,
    best: rules.length < 2 ? rules : bestPerTopic(rules, all),
    groups,
    cues: bits,
    isName,
    isPasted,
    namesScanner,
    scanners,
    mutes,
    isFollowUp: own.includes(cues.followUp),
    openEnd,
  };
}

/** The same words can be a job and a name: they count once for a topic, as what is worth most. */
function bestPerTopic(rules: readonly number[], all: readonly Rule[]): readonly number[] {
  const best = new Map<number, Rule>();
  for (const id of rules) {
    const rule = all[id];
    if (rule && (best.get(rule.topic)?.points ?? -1) < rule.points) best.set(rule.topic, rule);
  }
  return Array.from(best.values(), ({id}) => id);
}
