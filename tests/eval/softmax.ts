/** One example: indexes of its features, their values, and the class it belongs to. */
export interface Example {
  readonly features: readonly (readonly [index: number, value: number])[];
  readonly label: number;
  readonly weight: number;
  /** Classes that are true as well, so that they do not count as wrong. */
  readonly alsoTrue: readonly number[];
}

export interface Fitted {
  /** Feature by feature, one number a class. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

const rounds = 150;
const rate = 0.3;
const penalty = 0.5;

/**
 * Fits a linear softmax model: full passes with step sizes by AdaGrad, squared penalty on the weights. Starts from
 * zero and draws nothing at random, so that the same examples give the same weights.
 */
export function fitSoftmax(examples: readonly Example[], featureCount: number, classCount: number): Fitted {
  const weights = new Float64Array(featureCount * classCount);
  const bias = new Float64Array(classCount);
  const seen = new Float64Array(weights.length).fill(1e-6);
  const seenBias = new Float64Array(classCount).fill(1e-6);
  const slope = new Float64Array(weights.length);
  const slopeBias = new Float64Array(classCount);
  const total = examples.reduce((sum, {weight}) => sum + weight, 0);
  const step = (of: Float64Array, at: number, gradient: number, history: Float64Array) => {
    if (gradient === 0) return;
    history[at] = (history[at] ?? 0) + gradient * gradient;
    of[at] = (of[at] ?? 0) - (rate * gradient) / Math.sqrt(history[at] ?? 1);
  };
  for (let round = 0; round < rounds; round++) {
    slope.fill(0);
    slopeBias.fill(0);
    for (const example of examples) {
      const off = distance(example, weights, bias);
      for (let c = 0; c < classCount; c++) slopeBias[c] = (slopeBias[c] ?? 0) + (off[c] ?? 0);
      for (const [index, value] of example.features)
        for (let c = 0; c < classCount; c++) {
          const at = index * classCount + c;
          slope[at] = (slope[at] ?? 0) + (off[c] ?? 0) * value;
        }
    }
    for (let at = 0; at < weights.length; at++)
      step(weights, at, ((slope[at] ?? 0) + penalty * (weights[at] ?? 0)) / total, seen);
    for (let c = 0; c < classCount; c++) step(bias, c, (slopeBias[c] ?? 0) / total, seenBias);
  }
  return {weights, bias};
}

/** How far the model's shares are from the truth, class by class. */
function distance({features, label, weight, alsoTrue}: Example, weights: Float64Array, bias: Float64Array) {
  const scores = Float64Array.from(bias);
  const count = scores.length;
  for (const [index, value] of features)
    for (let c = 0; c < count; c++) scores[c] = (scores[c] ?? 0) + (weights[index * count + c] ?? 0) * value;
  const top = Math.max(...scores);
  const shares = scores.map((score, c) => (alsoTrue.includes(c) ? 0 : Math.exp(score - top)));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share, c) => (share / sum - (c === label ? 1 : 0)) * weight);
}
