import {test} from 'vitest';
import {heldBy} from './harness/counters';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {startChromiumStage} from './harness/stage';
test('drift', {timeout: 900_000}, async () => {
  for (const withExt of [true, false]) {
  const stage = await startChromiumStage(withExt);
  const tab = await stage.browser.open('/agent/tickets/4101');
  if (withExt) await openSidebar(tab, 4101);
  const ids = [4101, 4103, 4105, 4107, 4126];
  const protocol = await stage.browser.protocol(tab);
  for (let round = 0; round < 7; round++) {
    for (let step = 1; step <= 100; step++) {
      const id = ids[step % 5]!;
      await openTicket(tab, id);
      if (withExt) await settled(tab, id); else { await new Promise(r => setTimeout(r, 30)); await tab.evaluate(() => document.querySelectorAll('a').length, null);}
    }
    await openTicket(tab, 4101);
    await new Promise(r => setTimeout(r, 3000));
    const h = await heldBy(protocol);
    console.log(withExt, round, JSON.stringify(h));
  }
  await stage.close();
  }
});
