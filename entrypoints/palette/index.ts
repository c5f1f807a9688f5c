import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import '../protocol/palette-kit';
import {PaletteInside} from './palette-inside';

/** The lookup for a page. A script of its own, loaded when the palette is first opened there. */
export default defineUnlistedScript(() => {
  globalThis.secPodPalette ??= PaletteInside;
});
