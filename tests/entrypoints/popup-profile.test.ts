import {expect, test} from 'vitest';
import {popupProfile} from '../../entrypoints/popup/profile';
import type {TabTriage} from '../../entrypoints/protocol/to-page';
import {defaults, type Stored} from '../../settings/model';

const kept: Stored = {...defaults, usage: {version: 1, recent: ['sast/docs'], pinned: ['dast/label']}};
const over = (host: string): TabTriage => ({
  ticketId: '1',
  host,
  reading: 'done',
  areas: [{id: 'sast', level: 'likely'}],
});

test('over GitLab Support the popup offers everything', () => {
  const {restricted, look} = popupProfile(over('gitlab.zendesk.com'), kept);
  expect(restricted).toBe(false);
  expect(look).toEqual({usual: {areas: ['sast'], pinned: ['dast/label'], recent: ['sast/docs']}});
});

test('over a restricted Zendesk: no channel, no request for help, no history of another Zendesk', () => {
  const {restricted, look} = popupProfile(over('gitlab-federal-support.zendesk.com'), kept);
  expect(restricted).toBe(true);
  expect([...(look.without ?? [])].sort()).toEqual(['channel', 'rfh']);
  expect(look.usual).toEqual({areas: ['sast'], pinned: [], recent: []});
});

test('the user’s word counts, and away from Zendesk nothing is restricted', () => {
  const profiles = {'gitlab.zendesk.com': true};
  const said: Stored = {...kept, settings: {...kept.settings, profiles}};
  expect(popupProfile(over('gitlab.zendesk.com'), said).restricted).toBe(true);
  expect(popupProfile(null, said).restricted).toBe(false);
});
