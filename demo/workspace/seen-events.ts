/** What a nosy page hears: every key and input event, at every stop on its way, window to body and back. */
const types = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
] as const;

/** Counts into `window.__seenEvents`, by event type. Tests replace the object to start over. */
export const countEvents = (): void => {
  window.__seenEvents = {};
  const count = ({type}: Event): void => {
    window.__seenEvents[type] = (window.__seenEvents[type] ?? 0) + 1;
  };
  for (const target of [window, document, document.documentElement, document.body]) {
    for (const type of types) {
      target.addEventListener(type, count, {capture: true});
      target.addEventListener(type, count);
    }
  }
};
