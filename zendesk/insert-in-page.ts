/** What the page's own world needs to put text at the caret of the focused editor. JSON only. */
export interface PageInsertion {
  readonly ticketId: string;
  /** Made by us of catalogue text and links, never of ticket text. */
  readonly html: string;
}

/**
 * Runs in the page's world by `scripting.executeScript`, so it may use nothing from outside its own body. Writes only
 * into the editor that has the focus, and only if that lies in the pane of the ticket. Returns whether it did.
 * `ckeditorInstance` is how CKEditor 5 marks its editable element.
 */
export function insertInPage({ticketId, html}: PageInsertion): boolean {
  try {
    const editable = document.activeElement?.closest('.ck-editor__editable');
    const pane = editable?.closest(
      `[data-ticket-id="${ticketId}"],[data-test-id="ticket-${ticketId}-standard-layout"],[data-side-conversations-anchor-id="${ticketId}"]`,
    );
    const editor: unknown = pane && editable && Reflect.get(editable, 'ckeditorInstance');
    if (!editor) return false;
    // The part of CKEditor 5's editor that is used; anything else throws and is caught.
    const {data, model} = editor as {
      readonly data: {
        readonly processor: {readonly toView: (html: string) => unknown};
        readonly toModel: (view: unknown) => unknown;
      };
      readonly model: {
        readonly insertContent: (content: unknown) => void;
        readonly change: (run: () => void) => void;
      };
    };
    model.change(() => model.insertContent(data.toModel(data.processor.toView(html))));
    return true;
  } catch {
    return false;
  }
}
