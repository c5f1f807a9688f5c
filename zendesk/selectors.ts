/**
 * Everything that is known about the Agent Workspace page, newest form first, with where and when it was seen. None of
 * it was checked against a running workspace: each is a hypothesis, and the health line says which ones match nothing.
 * `data-test-id` and `aria-*` are the least unstable hooks; hashed classes (`.sc-…`) change with every build.
 *
 * Use as `import * as selectors`: what a script does not use then stays out of it.
 */

/** liferay-zendesk-userscript main.ts, 2025-08. */
export const tabBar = '[data-test-id="header-tablist"]';
/** An `a` in scripts of 2026, a `div` in liferay 2025-08: the tag is not named. */
export const tab = '[data-test-id="header-tab"]';
/** First form in Automacoes-ALT and two userscripts of 2026, second in a third. */
export const selectedTab = `${tab}[data-entity-is-selected="true"],${tab}[aria-current="page"]`;
/** Userscript, 2026; as a class in liferay 2025-08. */
export const panes = '#main_panes,.main_panes';
/**
 * Marks of the pane of ticket `id`: two userscripts, 2026 (other extensions write it too: only with a conversation
 * inside); Automacoes-ALT with `data-is-active` and three userscripts without; liferay main.ts, 2025-08.
 */
const marks = (id: string): readonly string[] => [
  `[data-ticket-id="${id}"]`,
  layoutOf(id),
  `[data-side-conversations-anchor-id="${id}"]`,
];
const anyMarks = [
  '[data-ticket-id]',
  '[data-test-id$="-standard-layout"]',
  '[data-side-conversations-anchor-id]',
];
export const paneOf = (id: string): string => marks(id).join();
/** Here the pane may say whether it is active: Automacoes-ALT. */
export const layoutOf = (id: string): string => `[data-test-id="ticket-${id}-standard-layout"]`;
/** The same marks with the number of another ticket, to notice one pane inside another. */
export const paneOfOther = (id: string): string =>
  marks(id)
    .map((mark, form) => `${anyMarks[form]}:not(${mark})`)
    .join();
/** liferay 2025-08 and two userscripts; the second is older. Read `.value`. */
export const subject = '[data-test-id="omni-header-subject"],[data-test-id="ticket-pane-subject"]';
/** liferay and ten other public files, 2025. */
export const log = '[data-test-id="omni-log-container"]';
/** Userscripts, 2026. */
export const item = '[data-test-id="omni-log-comment-item"]';
/** Attribute `type` is end-user, agent or internal: two userscripts, 2026. */
export const message = '[data-test-id="omni-log-item-message"]';
/** liferay internal.ts, 2025-08, and seven other files. */
export const internal = '[data-test-id="omni-log-internal-note-tag"]';
/** Text of a message: two userscripts, 2026. */
export const body = '.zd-comment,[data-test-id="omni-log-message-content"]';
/** Userscript, 2026. */
export const time = 'time[datetime]';
/** Attachment addresses as the API gives them (`content_url`); no data-test-id is known. */
export const attachment = 'a[href*="/attachments/"]';
/** liferay ticket.ts and permalink.ts, 2025-08: older comments are absent until it is clicked. */
export const showMore = '[data-test-id="convolog-show-more-button"]';
/** Userscript, 2026. */
export const tags = '[data-test-id="ticket-system-field-tags-item-selected"]';
/** Text in Automacoes-ALT. */
export const assignee = '[data-test-id="assignee-field"]';
/** liferay reply.ts, 2025-08, and three userscripts; the second belongs to messaging. Several are mounted at once. */
export const composer =
  '[data-test-id="omnicomposer-rich-text-ckeditor"],[data-test-id="omnicomposer-plain-text-ckeditor"],[data-test-id="standalone-rich-text-ckeditor"]';
/** The one of messaging. */
export const plainComposer = '[data-test-id="omnicomposer-plain-text-ckeditor"]';
/** `data-channel="web"` is a public reply: liferay internal.ts, 2025-08, and a userscript. */
export const channel = '[data-test-id="omnichannel-channel-switcher-button"]';
