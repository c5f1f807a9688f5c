import type {ComposerKind} from './composer';
import {loadTicket, postComment} from './load';
import {settings} from './settings';
import type {Workspace} from './workspace';

type Scheme = 'light' | 'dark';

export const setScheme = (scheme: Scheme): void => {
  document.body.classList.toggle('dark', scheme === 'dark');
  document.body.classList.toggle('light', scheme === 'light');
};

/** What tests and the curious can do to the page: `window.__demo`. */
export const demoPage = (workspace: Workspace) => {
  const pane = (id: number) => workspace.tickets.get(id) ?? null;
  return {
    /** Milliseconds between the change of address and a new pane's content. */
    setLatency: (ms: number): void => {
      settings.latency = ms;
    },
    setScheme,
    open: (path: string) => workspace.open(path),
    close: (id: number) => workspace.close(id),
    /** A comment comes in: to the server, and onto the page where the ticket is open. */
    addComment: async (id: number, from: 'customer' | 'agent' | 'internal', body: string): Promise<void> => {
      await postComment(id, from, body);
      const ticket = await loadTicket(id);
      if (ticket !== null) pane(id)?.update(ticket);
    },
    /** Rebuilds every node of the conversation, as a framework may do at any time. */
    rerender: (id: number): void => pane(id)?.rerender(),
    setComposer: (id: number, kind: ComposerKind) => pane(id)?.composer.use(kind),
    /** HTML of the draft, as CKEditor has it; null without editor. */
    draft: (id: number): string | null => pane(id)?.composer.editor?.getData() ?? null,
    setDraft: (id: number, html: string): void => pane(id)?.composer.editor?.setData(html),
    undo: (id: number): unknown => pane(id)?.composer.editor?.execute('undo'),
    /** How often a submit button was clicked. */
    submits: (): number => settings.submits,
    mounted: (): number[] => [...workspace.tickets.keys()],
  };
};

export type DemoPage = ReturnType<typeof demoPage>;
