import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Folder of a built extension. BUILD_FOLDER tests a build that was put aside, while the next one is being made. */
export const built = (name: 'chrome-mv3' | 'firefox-mv3'): string =>
  resolve(root, process.env['BUILD_FOLDER'] ?? '.output', name);
