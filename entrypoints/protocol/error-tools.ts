import type {ErrorTools} from '../../triage/errors/tools';

declare global {
  /** Put there by the script of known errors, beside the page script, once the sidebar asked for it. */
  var secPodErrors: ErrorTools | undefined;
}
