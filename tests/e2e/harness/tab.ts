import {zendeskHosts} from '../../../demo/hosts';

type Modifier = 'Alt' | 'Control' | 'Shift';

/** One browser tab, the same for Chromium (Playwright) and Firefox (Puppeteer). */
export interface Tab {
  /** Loads an address: a path of the demo Zendesk or a full one. */
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  url(): string;
  /** Runs a function in the page's own world. It may use nothing but its argument and the page's globals. */
  evaluate<R, A>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs a script given as text in the page's own world. */
  inject(source: string): Promise<void>;
  /** A real click at a point of the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string, ...modifiers: readonly Modifier[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Makes it the tab one sees: others are hidden to their pages, in Firefox at least. */
  show(): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Uncaught errors and console errors since the tab was opened. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface Browser {
  readonly name: 'chromium' | 'firefox';
  open(address?: string): Promise<Tab>;
  /** Start of the extension's own addresses, such as `chrome-extension://…/`. */
  readonly extensionOrigin: string;
  /** Addresses off Zendesk that something asked for without leading the whole tab there. */
  readonly strays: readonly string[];
  /** Loads the extension now, when the browser was started without. */
  install(): Promise<void>;
  /** Takes the extension away while its pages and tabs are open. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** Whether a request goes to another place than the demo Zendesk or the extension itself. */
export const isStray = (address: string): boolean =>
  /^(?:https?|wss?):/.test(address) && !zendeskHosts.some(host => host === new URL(address).hostname);
