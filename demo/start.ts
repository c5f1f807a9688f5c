import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {findChromium} from './browsers';
import {launchChromium} from './chromium';
import {Desk} from './desk';
import {zendeskHosts} from './hosts';
import {installPackages} from './install';
import {progress} from './progress';
import {readTickets} from './read-tickets';
import {startDemo} from './server';
import {printTickets, showTicket} from './show';
import {readTicketFile} from './ticket-file';

const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));

const hasDisplay =
  process.env['CI'] === undefined &&
  (process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']));

/** A browser that takes extensions; on Debian and Ubuntu Chromium is installed when there is none. */
const browserOf = async () => {
  const found = findChromium();
  if (found !== null) return found;
  if (process.platform !== 'linux') {
    throw new Error(
      'No Chromium, Chrome or Edge found. Install one, or set CHROME_PATH to it, then start again.',
    );
  }
  console.log('No Chromium found on this machine.');
  await installPackages(['chromium']);
  const installed = findChromium();
  if (installed === null) throw new Error('Chromium was installed but is not there. Set CHROME_PATH to it.');
  return installed;
};

/** Leads the Zendesk hosts to the demo; without a display nothing else is reached at all. */
const hostRules = (port: number): string =>
  [
    ...zendeskHosts.map(host => `MAP ${host}:443 127.0.0.1:${port}`),
    ...(hasDisplay ? [] : ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1']),
  ].join(', ');

const start = async (): Promise<void> => {
  const {values} = parseArgs({options: {ticket: {type: 'string'}}});
  const given = values.ticket === undefined ? null : await readTicketFile(values.ticket);
  const browser = await browserOf();
  const desk = new Desk([...(given === null ? [] : [given]), ...readTickets()]);
  const demo = await progress('Starting the demo Zendesk', () => startDemo(desk));
  const running = await progress(`Starting ${browser.path} with the extension`, () =>
    launchChromium({
      browser,
      extension,
      headless: !hasDisplay,
      args: [`--host-resolver-rules=${hostRules(demo.port)}`],
    }),
  );
  console.log(`  The extension is there: ${running.extensionId}`);
  const tickets = given === null ? readTickets() : [given];
  try {
    if (hasDisplay) await showTicket(running.context, tickets, demo.control);
    else await printTickets(running.context, tickets, given === null);
  } finally {
    await running.close();
    await demo.close();
  }
};

start().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
