import detectorData from 'virtual:detector';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import {detectorInParts} from '../../triage/detect';
import {inSlices} from '../protocol/in-slices';

/** Loaded beside the page script when a ticket is open, once a tab: the rules weigh more than all the rest of it. */
export default defineUnlistedScript(async () => {
  const detector = await inSlices(detectorInParts(detectorData));
  if (detector !== null) globalThis.secPodTriage?.provideDetector(detector);
});
