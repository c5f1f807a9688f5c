import type {Host} from './host';

/** Removals within `inMs` after which we give way until the next ticket or the toolbar button. */
const patience = {times: 5, inMs: 5000};
const firstWait = 50;

interface Life {
  isAlive(): boolean;
  end(): void;
}

/**
 * Puts the host back when the page removes it, later each time. A copy of ours whose extension is gone ends itself
 * instead: the copy that came after an update has removed its host.
 */
export function keepHost(host: Host, signal: AbortSignal, life: Life): void {
  const {element} = host;
  const {documentElement} = element.ownerDocument;
  let removals: number[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const observer = new MutationObserver(records => {
    const isRemoved = records.some(({removedNodes}) => [...removedNodes].includes(element));
    if (!isRemoved || element.isConnected || timer !== null) return;
    if (!life.isAlive()) {
      life.end();
      return;
    }
    const now = performance.now();
    removals = [...removals.filter(time => now - time < patience.inMs), now];
    if (removals.length > patience.times) return;
    timer = setTimeout(
      () => {
        timer = null;
        host.raise();
      },
      firstWait * 2 ** (removals.length - 1),
    );
  });
  observer.observe(documentElement, {childList: true});
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
  });
}
