/** Groups of words.yaml that detection itself knows; they steer how the words around them count. */
export const cueNames = {
  /** Ends what "works fine" and "not about" reach. */
  but: 'but',
  /** Behind what is said to be well. */
  fine: 'fine',
  green: 'green',
  /** Before what the ticket is not about. */
  notThis: 'not-this',
  /** Before what is only mentioned: "because of this our SAST job cannot run either". */
  aside: 'aside',
  problem: 'problem',
  question: 'question',
  /** Zendesk's words for a ticket that follows an older one. */
  followUp: 'follow-up',
  newTopic: 'new-topic',
  solved: 'solved',
  /** "All of them": takes up what was listed before. */
  together: 'together',
  /** "Two questions": a second area is asked about, too. */
  twoQuestions: 'two-questions',
  /** Jobs of any pipeline: build, test, deploy. */
  plainJob: 'plain-job',
  scan: 'scan',
  /** A scanner, by word or by name. */
  anyScan: 'any-scan',
  /** Several scanners as one, by word or named in one breath. */
  several: 'several',
} as const;

export type Cues = Readonly<Record<keyof typeof cueNames, number>>;

/** The cues that are looked for around every hit, one bit each. */
export const cueBits = {
  but: 1,
  fine: 2,
  green: 4,
  notThis: 8,
  problem: 16,
  question: 32,
  plainJob: 64,
  aside: 128,
} as const;

/** Groups whose phrases swallow the words inside them: "no scanning involved" is not about scanning. */
export const mutingNames = ['fine', 'not-this', 'mute'] as const;
