import errors from 'virtual:errors';
import offline from 'virtual:offline';
import scanners from 'virtual:scanners';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import {withIds} from '../../catalog/known-error';
import {createErrorTools} from '../../triage/errors/tools';
import '../protocol/error-tools';

/**
 * Known error lines and log reading, with their data. A script of its own, loaded when the sidebar shows a ticket:
 * together with the sidebar it would be too much to load at once.
 */
export default defineUnlistedScript(() => {
  globalThis.secPodErrors ??= createErrorTools(withIds(errors), scanners, offline);
});
