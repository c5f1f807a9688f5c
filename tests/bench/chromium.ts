import {findChromium} from '../../demo/browsers';
import {launchChromium} from '../../demo/chromium';
import type {Benches, Measure} from './engines';

export interface ChromiumBench {
  readonly version: string;
  readonly measure: Measure;
  close(): Promise<void>;
}

/** The measurements in Chromium, each on a page of its own; null where there is no such browser. */
export async function inChromium(code: string): Promise<ChromiumBench | null> {
  const browser = findChromium();
  if (browser === null) return null;
  const running = await launchChromium({browser, extension: null, headless: true, args: []});
  const measure: Measure = async <Name extends keyof Benches>(
    name: Name,
    ...args: Parameters<Benches[Name]>
  ): Promise<Awaited<ReturnType<Benches[Name]>>> => {
    const page = await running.context.newPage();
    try {
      await page.addScriptTag({content: code});
      const result = await page.evaluate(
        // The script has put it there.
        ([called, values]) =>
          (globalThis as unknown as {bench: Record<string, (...all: unknown[]) => unknown>}).bench[called]?.(
            ...values,
          ),
        [name, args] as const,
      );
      return result as Awaited<ReturnType<Benches[Name]>>; // evaluate has awaited it
    } finally {
      await page.close();
    }
  };
  return {
    version: running.context.browser()?.version() ?? 'of unknown version',
    measure,
    close: running.close,
  };
}
