import * as selectors from './selectors';

/** Below this relative luminance (0–1) a background is dark; Zendesk's own are about 0.01 and 1. */
const darkBelow = 0.2;
/** A change of class may start a transition; its end is what counts. */
const transition = 400;

/**
 * Whether Zendesk shows itself dark. No marker in the page is known, so the first opaque background behind the tickets
 * decides, then the system's wish.
 */
export function isDark(window: Window): boolean {
  const {document} = window;
  const panes = document.querySelector(selectors.panes);
  for (const element of [panes, ...(panes?.children ?? []), document.body, document.documentElement]) {
    const light = element ? luminance(window.getComputedStyle(element).backgroundColor) : null;
    if (light !== null) return light < darkBelow;
  }
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Relative luminance of a computed colour, or null if it lets through what is behind. */
export function luminance(color: string): number | null {
  const found =
    /^(?:(rgba?)|color)\((?:srgb )?([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)(?:[ ,/]+([\d.]+)(%?))?\)$/.exec(color);
  if (!found) return null;
  const [, rgb, red, green, blue, alpha = '1', percent] = found;
  if (Number(alpha) / (percent ? 100 : 1) < 0.5) return null;
  const linear = (part: string | undefined): number => {
    const value = Number(part) / (rgb ? 255 : 1);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Tells at once and after each change whether Zendesk is dark. */
export function watchScheme(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  onChange: (dark: boolean) => void,
): void {
  const {document} = window;
  const timers = new Set<number>();
  let told: boolean | null = null;
  const look = (): void => {
    const dark = isDark(window);
    if (dark === told) return;
    told = dark;
    onChange(dark);
  };
  const lookAfter = (ms: number): void => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      look();
    }, ms);
    timers.add(timer);
  };
  let isSettling = false;
  const changed = (): void => {
    if (isSettling) return;
    isSettling = true;
    look();
    lookAfter(transition);
    window.setTimeout(() => {
      isSettling = false;
    }, transition / 2);
  };

  const observer = new window.MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, {attributes: true, attributeFilter: ['class', 'style']});
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, {signal});
  window.addEventListener('load', changed, {signal});
  document.addEventListener('visibilitychange', changed, {signal});
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of timers) window.clearTimeout(timer);
  });
  look();
  // The page draws its panes some time after it has loaded.
  lookAfter(1000);
  lookAfter(5000);
}
