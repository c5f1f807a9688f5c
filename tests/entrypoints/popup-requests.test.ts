import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lookUpIn} from '../../entrypoints/protocol/to-popup';

const extension = {id: 'me', origin: 'chrome-extension://me/'};
const background = {id: 'me', url: 'chrome-extension://me/background.js'};
const request = {type: 'look-up', text: 'sast label'};

describe('messages to the popup', () => {
  test('F29 10,000 hostile messages: none accepted, none throws', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.record({type: fc.string(), text: fc.string()}),
      fc.record({type: fc.constant('look-up'), text: fc.oneof(fc.integer(), fc.constant('x'.repeat(201)))}),
      fc.record({type: fc.constant('look-up'), text: fc.string(), more: fc.anything()}),
      fc.record({type: fc.constant('look-up'), text: fc.array(fc.string())}),
    );
    fc.assert(
      fc.property(hostile, message => {
        expect(lookUpIn(message, background, extension)).toBeNull();
      }),
      {numRuns: 10_000},
    );
  });

  test.each([
    ['another extension', {id: 'other', url: 'chrome-extension://other/x.html'}],
    ['our script in a Zendesk page', {id: 'me', url: 'https://gitlab.zendesk.com/agent/', tab: {id: 7}}],
    ['a page of ours in a tab', {id: 'me', url: 'chrome-extension://me/options.html', tab: {id: 7}}],
    ['an address that looks like ours', {id: 'me', url: 'chrome-extension://me.evil.example/'}],
    ['nobody', {}],
  ])('F28 %s is not heard', (_, sender) => {
    expect(lookUpIn(request, sender, extension)).toBeNull();
  });

  test('the background is heard, with and without an address', () => {
    expect(lookUpIn(request, background, extension)).toEqual(request);
    expect(lookUpIn(request, {id: 'me'}, extension)).toEqual(request);
  });
});
