import type {SignKind, Strength} from '../../catalog/detector';
import type {Zone} from './zones';

/**
 * All numbers of detection. The unit is a point: one plain, unambiguous naming of a feature in the first message is
 * worth about 3, and an area is `likely` from 2.75 points. Chosen by hand from what the signs mean in GitLab, then
 * checked with `npm run eval`; nothing here is fitted to a ticket: fitted weights stand in catalog/opinion.yaml alone.
 */
export const kindPoints: Readonly<Record<SignKind, number>> = {
  error: 3.6, // printed by this analyzer and nobody else: what happened, not what was said
  job: 3, // the job of this scanner; may also be only the place where a runner broke
  file: 3, // report file or report type
  variable: 3, // read by this scanner; people paste the ones they are asking about
  config: 2.6, // file or key that configures the feature
  template: 2.4, // often pasted among others
  image: 2.2, // stands in every log's head
  name: 2.9, // the feature by name
  acronym: 2.6, // the same, but short forms are thrown about more freely
  screen: 2.4, // a page or button: often only where the customer looked
  tool: 2.4, // the tool behind the feature also exists on its own
};

export const strengthPoints: Readonly<Record<Strength, number>> = {
  proof: 3.8, // says it all
  strong: 3, // as good as naming the feature
  good: 2.25, // needs one more sign
  hint: 1.1,
  faint: 0.5,
};

export const zoneFactor: Readonly<Record<Zone, number>> = {
  text: 1,
  log: 0.9, // error lines are the best evidence there is; runner chatter is in `list`
  code: 0.7, // configuration people show while asking about one line of it
  list: 0.2, // include lists, bare links, runner heads: the scanner is there, nothing more
  form: 0.06, // product lists of portal forms
  quote: 0.12, // said before, by someone, about something
  signature: 0,
};

/** Where in the ticket the words stand. */
export const placeFactor = {
  subject: 1.35, // people sum up the problem there …
  inheritedSubject: 0.25, // … unless it comes from an older ticket
  firstMessage: 1.1,
  lastMessages: 1.15, // answers to questions: what the customer knows by now
  middle: 0.8,
  internal: 0.35, // colleagues guess, too
  agent: 0.25, // suggestions and questions, not the matter
  beforeNewTopic: 0.15, // the customer has moved on
} as const;

/** How many of the customer's last messages that say anything about a topic count as recent. */
export const recentMessages = 3;

/** What is said about the words, in the same sentence. */
export const moodFactor = {
  fine: 0.12, // "SAST works fine", "not about DAST", "we do not use fuzzing"
  green: 0.6, // "the job is green", often followed by "but"
  asked: 1.12, // a question or something that fails
  listed: 0.3, // three or more scanners in one breath
  aside: 0.35, // "because of this our SAST job cannot run either"
  told: 0.75, // named in a sentence that neither asks nor complains
  path: 0.4, // part of a file name or path: sast.yml
} as const;

/** The n-th strongest sign of an area adds this share: ten variables are not ten times as telling as one. */
export const diminishing = [1, 0.6, 0.4, 0.28, 0.2, 0.14, 0.1] as const;

/** Points from which an area is shown as likely, or waits inside as maybe. */
export const likelyFrom = 2.75;
export const maybeFrom = 1.0;
/** A second area is likely only when it holds its own beside the first. */
export const secondLikelyFrom = 4.4;
export const secondLikelyShare = 0.72;
/** At most so many areas wait as maybe. */
export const maybeLimit = 2;
/** Points at which the score is 1 − 1/e ≈ 0.63. */
export const scoreScale = 4;

/** A look-alike is recognised from here, and explains away this share of what it resembles. */
export const lookalikeFrom = 2;
export const explainedKeep = 0.15;
/** What is left of an area that is only mentioned below a subject about another part of GitLab. */
export const elsewhereKeep = 0.7;
