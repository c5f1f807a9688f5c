import detectorData from 'virtual:detector';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import {createDetector} from '../../triage/detect';

/** Loaded beside the page script when a ticket is open, once a tab: the rules weigh more than all the rest of it. */
export default defineUnlistedScript(() => {
  globalThis.secPodTriage?.provideDetector(createDetector(detectorData));
});
