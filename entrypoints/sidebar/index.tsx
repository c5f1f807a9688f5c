import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as reactDom from 'react-dom';
import {createRoot} from 'react-dom/client';
import {browser} from 'wxt/browser';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import '../protocol/palette-kit';
import styles from '../../components/styles.css?inline';
import {App} from './app';
import {createBridge} from './bridge';
import {watchCover} from './watch-cover';

/** Injected on demand beside the page script, which has made the host; draws the sidebar into it. */
export default defineUnlistedScript(() => {
  const core = globalThis.secPodTriage;
  if (core === undefined) return;
  // A palette that an earlier sidebar loaded draws with that one's React: load it again.
  globalThis.secPodPalette = undefined;
  globalThis.secPodReact = {react, 'react/jsx-runtime': jsxRuntime, 'react-dom': reactDom};
  const {version} = browser.runtime.getManifest();
  const bridge = createBridge(core, version);
  const style = document.createElement('style');
  style.textContent = styles;
  const container = document.createElement('div');
  core.root.append(style, container);
  const root = createRoot(container);
  root.render(<App bridge={bridge} version={version} />);
  const unwatchCover = watchCover(core);
  core.mounted(() => {
    unwatchCover();
    root.unmount();
    bridge.remove();
    style.remove();
    container.remove();
  });
});
