import {readFileSync} from 'node:fs';
import {test} from 'vitest';
import {startStage} from './harness/stage';
test('x', async () => {
  const stage = await startStage('firefox', false);
  const tab = await stage.browser.open('/agent/dashboard');
  for (const f of ['detector.js', 'sidebar.js', 'errors.js', 'background.js']) {
    const src = readFileSync('/tmp/b9x/firefox-mv3/' + f, 'utf8');
    try { await tab.inject('new Function(' + JSON.stringify(src) + ')'); console.log('T', f, 'ok'); } catch (e) { console.log('T', f, String(e).slice(0, 400)); }
    try { await tab.inject(src); console.log('R', f, 'ok'); } catch (e) { console.log('R', f, String(e).slice(0, 600)); }
  }
  await stage.close();
});
