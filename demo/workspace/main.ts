import './trusted-types';
import {demoPage, setScheme} from './demo-page';
import {listenForHotkeys} from './hotkeys';
import {profileMenu} from './profile';
import {countEvents} from './seen-events';
import {Workspace} from './workspace';

const required = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`index.html lacks ${selector}`);
  return found;
};

countEvents();
listenForHotkeys();
if (new URLSearchParams(location.search).get('dark') === '1') setScheme('dark');

const workspace = new Workspace(required('[data-test-id="header-tablist"]'), required('#main_panes'));
window.__demo = demoPage(workspace);
required('.profile').append(profileMenu(window.__demo));

const followLink = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin || !link.pathname.startsWith('/agent/')) return;
  event.preventDefault();
  if (/^\/agent\/(tickets|filters|search|dashboard)/.test(link.pathname)) void workspace.open(link.href);
};
document.addEventListener('click', followLink);
window.addEventListener('popstate', () => void workspace.show());
await workspace.show();
