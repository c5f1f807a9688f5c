import {createRoot} from 'react-dom/client';
import {browser} from 'wxt/browser';
import {defineUnlistedScript} from 'wxt/utils/define-unlisted-script';
import styles from '../../components/styles.css?inline';
import {App} from './app';

/** Injected on demand beside the page script, which has made the host; draws the sidebar into it. */
export default defineUnlistedScript(() => {
  const bridge = globalThis.secPodTriage;
  if (bridge === undefined) return;
  const style = document.createElement('style');
  style.textContent = styles;
  const container = document.createElement('div');
  bridge.root.append(style, container);
  const root = createRoot(container);
  root.render(<App bridge={bridge} version={browser.runtime.getManifest().version} />);
  bridge.mounted(() => {
    root.unmount();
    style.remove();
    container.remove();
  });
});
