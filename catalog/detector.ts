import type {AreaId} from '../triage/ticket';

/**
 * Kinds of signs, strongest sort first. Each has a weight with its reason in triage/detect/weights.ts and a name an
 * engineer reads beside the words.
 */
export const signKinds = [
  'error',
  'job',
  'file',
  'variable',
  'config',
  'template',
  'image',
  'name',
  'acronym',
  'screen',
  'tool',
] as const;
export type SignKind = (typeof signKinds)[number];

/** How much a hint or a concept counts; the numbers behind the words are in triage/detect/weights.ts. */
export const strengths = ['proof', 'strong', 'good', 'hint', 'faint'] as const;
export type Strength = (typeof strengths)[number];

/**
 * How far apart the words of a concept may stand: one sentence, two in a row, one comment (with the subject, if it is
 * the first), or anywhere in what the customer wrote.
 */
export const reaches = ['sentence', 'near', 'comment', 'ticket'] as const;
export type Reach = (typeof reaches)[number];

/** Words that speak for a topic only beside others. */
export interface Hint {
  readonly words: readonly string[];
  /** Groups of words.yaml; one of them must stand in the same comment. */
  readonly needs: readonly string[];
  readonly strength: Strength;
}

/** A thought instead of a name: one word of each group within reach. Entries are groups of words.yaml. */
export interface Concept {
  readonly all: readonly string[];
  /** One of these, too. */
  readonly any?: readonly string[] | undefined;
  /** A theme: at least `least` of these, whichever. */
  readonly some?: readonly string[] | undefined;
  readonly least?: number | undefined;
  readonly none?: readonly string[];
  readonly within: Reach;
  readonly strength: Strength;
  /** What the customer means, shown beside the words. */
  readonly why: string;
}

/** What speaks for one topic, be it an area or something that merely shares words with one. */
export interface Signs {
  readonly signs: Readonly<Partial<Record<SignKind, readonly string[]>>>;
  readonly hints: readonly Hint[];
  readonly concepts: readonly Concept[];
}

/** This area steps back: as soon as `to` stands on its own, what is said for this one counts only `keep` of it. */
export interface Yield {
  readonly to: AreaId;
  /** Points (weights.ts) from which `to` stands on its own. */
  readonly from: number;
  readonly keep: number;
  /** Only these kinds of signs step back; absent: all. */
  readonly kinds?: readonly (SignKind | 'hint' | 'concept')[];
}

export interface AreaSigns extends Signs {
  readonly id: AreaId;
  readonly owner: string;
  /** Scanner areas count when several of them are named in one breath. */
  readonly scanner: boolean;
  readonly yields: readonly Yield[];
}

/** Another matter that shares words with areas. */
export interface LookalikeSigns extends Signs {
  readonly id: string;
  /** One line for the engineer; absent for matters that only serve as a counterweight. */
  readonly text?: string;
  /** Counts only in the subject, and leaves areas alone that stand there, too. */
  readonly subjectOnly?: boolean;
  /** Areas it is mistaken for. */
  readonly against: readonly AreaId[];
  /** Kinds of signs of these areas that it explains away. */
  readonly explains: readonly (SignKind | 'hint' | 'concept')[];
}

/**
 * A second opinion, fitted by `npm run fit`: what single words and groups of words.yaml speak for. Each row has one
 * character a topic; see triage/detect/opinion.ts.
 */
export interface Opinion {
  /** Area ids, `none` last. */
  readonly topics: readonly string[];
  readonly bias: string;
  readonly words: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

/** All that detection needs to know, as shipped. `*` at a word's end stands for any ending. */
export interface DetectorData {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly areas: readonly AreaSigns[];
  readonly lookalikes: readonly LookalikeSigns[];
  readonly opinion?: Opinion;
}
