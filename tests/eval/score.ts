import type {AreaMatch} from '../../triage/ticket';

/** A labelled ticket, as far as scoring needs it. */
export interface Label {
  readonly id: string;
  /** An area id or `none`. */
  readonly primary: string;
  /** Other areas truly involved. */
  readonly also: readonly string[];
  readonly difficulty: string;
  /** Key of catalog/groups.yaml that owns the answer, or `none`; not in every set. */
  readonly group?: string;
}

/** What a detector says about one ticket, best area first. */
export interface Prediction {
  readonly id: string;
  readonly areas: readonly Pick<AreaMatch, 'id' | 'level'>[];
}

export interface Mistake {
  readonly id: string;
  readonly difficulty: string;
  readonly expected: string;
  readonly predicted: string;
  readonly areas: readonly string[];
}

interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

/** Shares are 0–1; a share over nothing is 1. */
export interface Score {
  readonly n: number;
  readonly missing: readonly string[];
  readonly accuracy: number;
  readonly macroF1: number;
  readonly falseAlarms: number;
  readonly top3: number;
  /** Of all areas listed as likely on Sec tickets, those that are primary or `also`. */
  readonly precision: number;
  /** Sec tickets whose primary area is listed at all. */
  readonly recall: number;
  readonly alsoFound: number;
  readonly maybesPerSec: number;
  readonly maybesPerNone: number;
  readonly maxMaybes: number;
  /** Of all panels shown (an area is likely), those on tickets that are not Sec; as the set is mixed. */
  readonly wrongPanels: number;
  /** The same in a queue with 10 % Sec tickets. */
  readonly wrongPanelsAt10: number;
  readonly groupAccuracy: number | null;
  readonly byDifficulty: Readonly<Record<string, number>>;
  readonly perArea: Readonly<Record<string, Tally & {readonly f1: number}>>;
  readonly mistakes: readonly Mistake[];
}

/**
 * Scores predictions as score.mjs does: the predicted primary is the first area that is likely, `none` without one.
 *
 * @param ownerOf group that owns an area's answer
 */
export function score(
  gold: readonly Label[],
  predictions: readonly Prediction[],
  ownerOf: (area: string) => string,
): Score {
  const byId = new Map(predictions.map(prediction => [prediction.id, prediction.areas]));
  const labels = [...new Set(gold.map(({primary}) => primary))].sort();
  const tally: Record<string, Tally> = {};
  const at = (label: string) => {
    const known = tally[label] ?? {tp: 0, fp: 0, fn: 0};
    tally[label] = known;
    return known;
  };
  for (const label of labels) at(label);
  const difficulties: Record<string, {n: number; right: number}> = {};
  const mistakes: Mistake[] = [];
  const count = {
    right: 0,
    sec: 0,
    none: 0,
    alarms: 0,
    top3: 0,
    found: 0,
    listed: 0,
    listedRight: 0,
    panels: 0,
  };
  const also = {total: 0, found: 0};
  const maybes = {sec: 0, none: 0, max: 0};
  const groups = {total: 0, right: 0};

  for (const {id, primary, also: others, difficulty, group} of gold) {
    const areas = byId.get(id) ?? [];
    const likely = areas.filter(({level}) => level === 'likely').map(area => area.id);
    const predicted: string = likely[0] ?? 'none';
    const isRight = predicted === primary;
    const open = areas.length - likely.length;
    maybes.max = Math.max(maybes.max, open);
    count.right += Number(isRight);
    const level = difficulties[difficulty] ?? {n: 0, right: 0};
    difficulties[difficulty] = level;
    level.n += 1;
    level.right += Number(isRight);
    if (isRight) at(primary).tp += 1;
    else {
      at(primary).fn += 1;
      at(predicted).fp += 1;
      mistakes.push({
        id,
        difficulty,
        expected: primary,
        predicted,
        areas: areas.slice(0, 4).map(area => `${area.id}:${area.level}`),
      });
    }
    if (group !== undefined) {
      groups.total += 1;
      groups.right += Number((predicted === 'none' ? 'none' : ownerOf(predicted)) === group);
    }
    if (primary === 'none') {
      count.none += 1;
      count.alarms += Number(likely.length > 0);
      maybes.none += open;
      continue;
    }
    const truth = new Set([primary, ...others]);
    count.sec += 1;
    maybes.sec += open;
    count.panels += Number(likely.length > 0);
    count.found += Number(areas.some(area => area.id === primary));
    count.top3 += Number(areas.slice(0, 3).some(area => area.id === primary));
    count.listed += likely.length;
    count.listedRight += likely.filter(area => truth.has(area)).length;
    also.total += others.length;
    also.found += others.filter(other => areas.some(area => area.id === other)).length;
  }

  const f1 = ({tp, fp, fn}: Tally) => share(2 * tp, 2 * tp + fp + fn, 0);
  const onNone = share(count.alarms, count.none, 0);
  const onSec = share(count.panels, count.sec, 0);
  return {
    n: gold.length,
    missing: gold.filter(({id}) => !byId.has(id)).map(({id}) => id),
    accuracy: share(count.right, gold.length),
    macroF1: share(
      labels.reduce((sum, label) => sum + f1(at(label)), 0),
      labels.length,
    ),
    falseAlarms: onNone,
    top3: share(count.top3, count.sec),
    precision: share(count.listedRight, count.listed),
    recall: share(count.found, count.sec),
    alsoFound: share(also.found, also.total),
    maybesPerSec: share(maybes.sec, count.sec, 0),
    maybesPerNone: share(maybes.none, count.none, 0),
    maxMaybes: maybes.max,
    wrongPanels: share(count.alarms, count.alarms + count.panels, 0),
    wrongPanelsAt10: share(0.9 * onNone, 0.9 * onNone + 0.1 * onSec, 0),
    groupAccuracy: groups.total > 0 ? groups.right / groups.total : null,
    byDifficulty: Object.fromEntries(
      Object.entries(difficulties).map(([name, {n, right}]) => [name, right / n]),
    ),
    perArea: Object.fromEntries(Object.entries(tally).map(([label, one]) => [label, {...one, f1: f1(one)}])),
    mistakes,
  };
}

const share = (part: number, whole: number, ofNothing = 1): number => (whole > 0 ? part / whole : ofNothing);
