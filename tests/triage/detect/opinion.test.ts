import {describe, expect, test} from 'vitest';
import {readDetector} from '../../../catalog/read-detector';
import {createDetector} from '../../../triage/detect/index';
import {leads, packedZero, toldIn, unpack, weightStep, withOpinion} from '../../../triage/detect/opinion';
import type {ZoneStart} from '../../../triage/detect/zones';

const packed = (...steps: readonly number[]): string =>
  String.fromCharCode(...steps.map(step => packedZero + step));
const weights = unpack({
  topics: ['sast', 'none'],
  bias: packed(0, 2),
  words: {analyzer: packed(6, -2), invoice: packed(-4, 4)},
  groups: {},
});
const told = (...words: readonly string[]) => ({
  words: new Map(words.map(word => [word, 1] as const)),
  groups: new Map<string, number>(),
});
const others = Array.from({length: 40}, (_, index) => `other${index}`);

describe('the second opinion', () => {
  test('a row is one character a topic, in steps', () => {
    expect([...(weights.words.get('analyzer') ?? [])]).toEqual([6 * weightStep, -2 * weightStep]);
    expect([...weights.bias]).toEqual([0, 2 * weightStep]);
  });

  test('a line of text is too little to go by', () => {
    expect(leads(weights, told('analyzer')).get('sast')).toBe(0);
    expect(leads(weights, told('analyzer', ...others)).get('sast')).toBeGreaterThan(0);
    expect(leads(weights, told('invoice', ...others)).get('sast')).toBeLessThan(0);
  });

  test('no lead leaves the points as they are; more of it never lowers them; it cannot make something of nothing much', () => {
    for (const points of [0, 1, 2.6, 9]) {
      expect(withOpinion(points, 0)).toBeCloseTo(points, 10);
      let last = -1;
      for (let lead = -20; lead <= 20; lead++) {
        const now = withOpinion(points, lead);
        expect(now).toBeGreaterThanOrEqual(Math.max(last, 0));
        last = now;
      }
    }
    expect(withOpinion(3, 1000)).toBe(withOpinion(3, 6));
  });

  test('what is quoted or signed is not heard', () => {
    const body = 'analyzer\n> invoice';
    const zones: readonly ZoneStart[] = [
      {start: 0, zone: 'text'},
      {start: 9, zone: 'quote'},
    ];
    expect([...toldIn(weights.words, body, zones).keys()]).toEqual(['analyzer']);
  });

  test('it only weighs what rules found: evidence is the same words with and without it', () => {
    const {detector: data} = readDetector();
    if (data === undefined) throw new Error('the catalogue is broken');
    const {opinion, ...plain} = data;
    expect(opinion).toBeDefined();
    const ticket = {
      id: '1',
      subject: 'semgrep-sast fails since the upgrade',
      comments: [
        {
          author: 'customer' as const,
          body: 'The semgrep-sast job of every project fails since we upgraded our instance last week. The runner has enough memory, the image can be pulled, the pipeline starts, and the other jobs of the same stage end well. Please tell us which setting of the analyzer we have to change.',
        },
      ],
      tags: [],
    };
    const [with_, without] = [data, plain].map(one => createDetector(one).detect(ticket).areas[0]);
    expect(with_?.id).toBe('sast');
    expect(with_?.evidence.map(({text}) => text)).toEqual(without?.evidence.map(({text}) => text));
    expect(with_?.score).not.toBe(without?.score);
  });
});
