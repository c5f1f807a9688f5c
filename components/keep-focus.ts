import {type FocusEvent, type RefObject, useLayoutEffect, useRef} from 'react';

/**
 * When what had the focus goes away with a new drawing (another ticket, an area hidden), the focus would fall back to
 * the page and the next key would act there: the container takes it instead. Never takes it from elsewhere.
 */
export function useKeepFocus(container: RefObject<HTMLElement | null>): {
  onFocus(event: FocusEvent): void;
  onBlur(): void;
} {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    container.current?.focus({preventScroll: true});
  });
  return {
    onFocus: event => {
      focused.current = event.target;
    },
    // React reports no blur while it draws, so this is the user leaving.
    onBlur: () => {
      focused.current = null;
    },
  };
}
