import {expect, test} from 'vitest';
import {answered, asked} from '../../../triage/act/conversation';
import {isEmergency} from '../../../triage/act/pairing';
import type {Ticket} from '../../../triage/ticket';

const ticket = (...comments: Ticket['comments']): Ticket => ({id: '1', subject: 'x', tags: [], comments});
const texts = (said: readonly {readonly text: string}[]) => said.map(({text}) => text);

test('the points of a list belong to what was asked', () => {
  const body =
    'Hello Ines,\n\ncould you please send us the following?\n\n- The complete job log\n- Your GitLab version\n\nThanks!';
  const conversation = ticket(
    {author: 'agent', body},
    {author: 'customer', body: 'We run 17.9.2. The log is attached.'},
  );
  expect(texts(asked(conversation))).toEqual([
    'could you please send us the following?',
    'The complete job log',
    'Your GitLab version',
  ]);
  expect(texts(answered(conversation))).toEqual(['We run 17.9.2.', 'The log is attached.']);
});

test('a request without a question mark is asked too, a statement is not', () => {
  const body =
    'Please send us the job log. The analyzer was updated last week.\nLet me know which runner it was.';
  expect(texts(asked(ticket({author: 'agent', body})))).toEqual([
    'Please send us the job log.',
    'Let me know which runner it was.',
  ]);
});

test.each([
  ['emergency', true],
  ['customer_emergency', true],
  ['not_emergency', false],
  ['emergency_declined', false],
])('tag %s: an emergency %s', (tag, expected) => {
  expect(isEmergency({...ticket(), tags: [tag]})).toBe(expected);
});
