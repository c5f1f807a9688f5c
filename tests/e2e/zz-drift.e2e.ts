import {writeFileSync} from 'node:fs';
import {test} from 'vitest';
import {heldBy} from './harness/counters';
import {openSidebar, openTicket, settled} from './harness/sidebar';
import {startChromiumStage} from './harness/stage';
test('drift', {timeout: 3_900_000}, async () => {
  const stage = await startChromiumStage(true);
  const tab = await stage.browser.open('/agent/tickets/4101');
  await openSidebar(tab, 4101);
  const ids = [4101, 4103, 4105, 4107, 4126];
  const protocol = await stage.browser.protocol(tab);
  const snap = async (name: string) => {
    let parts: string[] = [];
    const on = (e: any) => parts.push(e.chunk);
    protocol.on('HeapProfiler.addHeapSnapshotChunk', on);
    await protocol.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false});
    protocol.off('HeapProfiler.addHeapSnapshotChunk', on);
    const s = JSON.parse(parts.join(''));
    const f = s.snapshot.meta.node_fields.length; const types = s.snapshot.meta.node_types[0];
    const m: Record<string, [number, number]> = {};
    for (let i = 0; i < s.nodes.length; i += f) {
      let n = s.strings[s.nodes[i+1]]; const t = types[s.nodes[i]];
      if (t === 'string' || t === 'concatenated string') n = '';
      const k = t + ' ' + String(n).slice(0,60); const e = m[k] ??= [0,0]; e[0]++; e[1] += s.nodes[i+3];
    }
    writeFileSync('/tmp/x/' + name + '.json', JSON.stringify(m));
  };
  for (let round = 0; round < 9; round++) {
    for (let step = 1; step <= 250; step++) {
      const id = ids[step % 5]!;
      await openTicket(tab, id);
      await settled(tab, id);
    }
    await openTicket(tab, 4101);
    await new Promise(r => setTimeout(r, 3000));
    const h = await heldBy(protocol);
    console.log(round, JSON.stringify(h));
    if (round === 3) await snap('a');
    if (round === 8) await snap('b');
  }
  await stage.close();
});
