import type {CopyTexts} from '../triage/show/copy-texts';

const blob = (type: string, text: string): Blob => new Blob([text], {type});

/**
 * Puts texts on the clipboard: rich and plain together where there is a rich one, so that each editor takes what it
 * understands. Needs a user's action just before; false where the browser refuses.
 */
export async function copyOut(texts: Pick<CopyTexts, 'plain' | 'html'>): Promise<boolean> {
  try {
    if (texts.html !== null && typeof ClipboardItem === 'function') {
      const item = {
        'text/html': blob('text/html', texts.html),
        'text/plain': blob('text/plain', texts.plain),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
      return true;
    }
  } catch {
    // the page's policy may allow plain text only
  }
  try {
    await navigator.clipboard.writeText(texts.plain);
    return true;
  } catch {
    return false;
  }
}
