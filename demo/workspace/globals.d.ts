import type {DemoPage} from './demo-page';

declare global {
  interface Window {
    /** Key events that Zendesk would have acted on. */
    __hotkeys: {key: string; on: 'window' | 'document'; phase: 'capture' | 'bubble'}[];
    /** Key and input events the page has seen, by type. */
    __seenEvents: Record<string, number>;
    __demo: DemoPage;
    /** Not in TypeScript's DOM library yet. */
    readonly trustedTypes?: {createPolicy(name: string, rules: {createHTML(text: string): string}): unknown};
  }
}
