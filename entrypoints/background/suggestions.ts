import {isKnownAddress} from './addresses';
import type {Item} from '../../triage/lookup';

/** A line below the address bar: `content` replaces what was typed, and is what Enter then hands over. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign);

/** Lines for items, best first; as XML, or as plain words for browsers that show them as they are. */
export function suggestions(items: readonly Item[], isXml: boolean): readonly Suggestion[] {
  return items.map(({title, kind, place, href, small}) => {
    const about = [kind, place, small ?? ''].filter(part => part !== '').join(' · ');
    return {
      content: href ?? title,
      description: isXml ? `${escaped(title)} <dim>${escaped(about)}</dim>` : `${title} — ${about}`,
    };
  });
}

/**
 * Address to open for what was entered: a chosen suggestion's, else the best answer's. Null where that has none (a
 * label): then it has to be shown to be copied.
 */
export function toOpen(text: string, found: (text: string) => readonly Item[]): string | null {
  const typed = text.trim();
  if (isKnownAddress(typed)) return typed;
  return found(typed)[0]?.href ?? null;
}
