// biome-ignore-all lint/performance/useDomNodeTextContent: what counts is the text as it is shown
/** One line of a section: a link, a label, a channel, with the small print beside it. */
export interface ShownRow {
  readonly kind: string;
  readonly text: string;
  /** Small print: what it was called before, since when, by which source. */
  readonly small: string;
  readonly href: string | null;
}

export interface ShownPart {
  readonly title: string;
  readonly folded: boolean;
  readonly lines: readonly string[];
  readonly rows: readonly ShownRow[];
}

export interface ShownArea {
  readonly id: string;
  /** The visible heading. */
  readonly name: string;
  readonly maybe: boolean;
  readonly why: readonly string[];
  readonly parts: readonly ShownPart[];
}

export interface Line {
  /** What it is about, such as `signed-out`. */
  readonly id: string;
  readonly text: string;
}

/** What the sidebar shows at this moment. */
export interface Shown {
  /** Number of the ticket it speaks about, as it says itself. */
  readonly ticketId: string | null;
  readonly mode: string | null;
  readonly phase: string | null;
  readonly areas: readonly ShownArea[];
  /** Quiet lines about what is not as usual: signed out, read from the page, only a part was looked through. */
  readonly status: readonly Line[];
  /** Look-alikes, and what stands there when there is no area. */
  readonly notes: readonly string[];
}

/**
 * Reads the sidebar from its open shadow root; null while there is none. Runs inside the page: it must not use
 * anything from this module, nor give names to inner functions (tsx would wrap them in a helper the page lacks).
 */
export const readSidebar = (): Shown | null => {
  const aside = [...document.documentElement.children]
    .map(host => host.shadowRoot?.querySelector<HTMLElement>('aside[aria-label="Sec Pod Triage"]'))
    .find(found => found !== null && found !== undefined);
  if (aside === undefined || aside === null) return null;
  return {
    ticketId: aside.getAttribute('data-ticket-id'),
    mode: aside.getAttribute('data-mode'),
    phase: aside.getAttribute('data-phase'),
    areas: [...aside.querySelectorAll<HTMLElement>('[data-area]')]
      .filter(area => area.querySelector('h2, h3')?.checkVisibility() === true)
      .map(area => ({
        id: area.getAttribute('data-area') ?? '',
        name: area.querySelector<HTMLElement>('h2, h3')?.innerText.trim() ?? '',
        maybe: area.getAttribute('data-level') === 'maybe',
        why: [...area.querySelectorAll<HTMLElement>('.sp-why .sp-snippet bdi, .sp-why .sp-where-words')].map(
          words => words.innerText.replace(/\s+/g, ' ').trim(),
        ),
        parts: [...area.querySelectorAll<HTMLElement>('[data-part]')].map(part => ({
          title: part.querySelector<HTMLElement>('h3')?.innerText.replace(/\s+/g, ' ').trim() ?? '',
          folded: part.querySelector('h3 [aria-expanded="false"]') !== null,
          lines: [...part.querySelectorAll<HTMLElement>('.sp-line')].map(line => line.innerText.trim()),
          rows: [...part.querySelectorAll<HTMLElement>('.sp-row')].map(row => ({
            kind: row.getAttribute('data-kind') ?? '',
            text: row.querySelector('.sp-row-title > *')?.textContent?.trim() ?? '',
            small: [...row.querySelectorAll<HTMLElement>('.sp-row-small > span')]
              .map(part => part.innerText.replace(/\s+/g, ' ').replaceAll(' ,', ',').trim())
              .join('; '),
            href: row.querySelector('a')?.href ?? null,
          })),
        })),
      })),
    status: [...aside.querySelectorAll<HTMLElement>('.sp-status li')].map(line => ({
      id: line.getAttribute('data-line') ?? '',
      text: line.innerText.replace(/\s+/g, ' ').trim(),
    })),
    notes: [...aside.querySelectorAll<HTMLElement>('.sp-lookalikes li > p, .sp-empty > p')].map(line =>
      line.innerText.replace(/\s+/g, ' ').trim(),
    ),
  };
};

/** Where to click to open the sidebar, in CSS pixels: the icon or strip at the edge; null while there is none. */
export const sidebarDoor = (): {x: number; y: number} | null => {
  const box = [...document.documentElement.children]
    .flatMap(host => [
      ...(host.shadowRoot?.querySelectorAll('button[aria-label^="Open Sec Pod Triage"]') ?? []),
    ])
    .at(-1)
    ?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return null;
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
};
