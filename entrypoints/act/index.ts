import data from 'virtual:act';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import {drafts} from '../../triage/act/drafts';
import '../protocol/act-kit';

/** Actions with their data. A script of its own: together with the sidebar it would be too much to load at once. */
export default defineUnlistedScript(() => {
  globalThis.secPodActs ??= {data, drafts};
});
