/** A `data-test-id` is the least unstable hook Zendesk offers; hashed classes (`.sc-…`) change with every build. */
const testId = (name: string): string => `[data-test-id="${name}"]`;

/**
 * Everything that is known about the Agent Workspace page, newest form first, with where and when it was seen.
 * None of it was checked against a running workspace: each is a hypothesis, and the reader says which ones failed.
 */
export const selectors = {
  /** liferay-zendesk-userscript main.ts, 2025-08. */
  tabBar: testId('header-tablist'),
  /** An `a` in scripts of 2026, a `div` in liferay 2025-08: the tag is not named. */
  tab: testId('header-tab'),
  /** `data-entity-is-selected` in Automacoes-ALT and two userscripts of 2026; `aria-current` in a third. */
  selected: '[data-entity-is-selected="true"],[aria-current="page"]',
  /** userscript, 2026; class `.main_panes` in liferay 2025-08. */
  panes: '#main_panes,.main_panes',
  /** Two userscripts, 2026. Other extensions write the attribute too: only with a conversation inside. */
  paneByTicket: (id: string): string => `[data-ticket-id="${id}"]`,
  /** Automacoes-ALT with `data-is-active`, three userscripts without. */
  paneByLayout: (id: string): string => testId(`ticket-${id}-standard-layout`),
  /** liferay main.ts, 2025-08, and several userscripts. */
  paneByAnchor: (id: string): string => `[data-side-conversations-anchor-id="${id}"]`,
  /** Marks of any ticket's pane, to notice one inside another. */
  anyPane: '[data-ticket-id],[data-test-id^="ticket-"][data-test-id$="-standard-layout"],[data-side-conversations-anchor-id]',
  /** `omni-header-subject`: liferay 2025-08 and two userscripts; `ticket-pane-subject` is older. Read `.value`. */
  subject: `${testId('omni-header-subject')},${testId('ticket-pane-subject')}`,
  /** liferay and ten other public files, 2025. */
  log: testId('omni-log-container'),
  /** Userscripts, 2026. */
  item: testId('omni-log-comment-item'),
  /** Attribute `type` is end-user, agent or internal: two userscripts, 2026. */
  message: testId('omni-log-item-message'),
  /** liferay internal.ts, 2025-08, and seven other files. */
  internal: testId('omni-log-internal-note-tag'),
  /** Text of a message; `.zd-comment` has outlived every redesign since 2016. */
  body: `.zd-comment,${testId('omni-log-message-content')}`,
  /** userscript, 2026. */
  time: 'time[datetime]',
  /** Zendesk's attachment addresses as the API gives them (`content_url`); no data-test-id is known. */
  attachment: 'a[href*="/attachments/"]',
  /** liferay ticket.ts and permalink.ts, 2025-08: older comments are absent until it is clicked. */
  showMore: testId('convolog-show-more-button'),
  /** userscript, 2026. */
  tags: testId('ticket-system-field-tags-item-selected'),
  /** liferay reply.ts 2025-08 and three userscripts; the plain-text one belongs to messaging. */
  composer: `${testId('omnicomposer-rich-text-ckeditor')},${testId('omnicomposer-plain-text-ckeditor')},${testId('standalone-rich-text-ckeditor')}`,
  /** `data-channel="web"` is a public reply: liferay internal.ts 2025-08 and a userscript. */
  channel: testId('omnichannel-channel-switcher-button'),
} as const;
