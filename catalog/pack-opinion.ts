import type {z} from 'zod';
import {packedZero} from '../triage/detect/opinion';
import type {opinionSchema} from './detect-schema';
import type {Opinion} from './detector';

/** Makes the second opinion small: a row is one character an area, `none` last. */
export function packOpinion(
  {bias, groups, words}: z.output<typeof opinionSchema>,
  areas: readonly string[],
): Opinion {
  const topics = [...areas, 'none'];
  const pack = (row: Readonly<Record<string, number>>) =>
    String.fromCharCode(...topics.map(topic => packedZero + (row[topic] ?? 0)));
  const table = (rows: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, pack(row)]));
  return {topics, bias: pack(bias), words: table(words), groups: table(groups)};
}
