import {once} from 'node:events';
import {createServer} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import type {Duplex} from 'node:stream';
import {zendeskHosts} from '../../../demo/hosts';

export interface DemoProxy {
  readonly port: number;
  /** Every host and port that a browser wanted and did not get. */
  readonly refused: string[];
  close(): void;
}

/** A loopback proxy that leads the Zendesk hosts to the demo and refuses every other connection, writing it down. */
export const startProxy = async (demoPort: number): Promise<DemoProxy> => {
  const refused: string[] = [];
  const open = new Set<Duplex>();
  const targets = new Set(zendeskHosts.map(host => `${host}:443`));
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, client: Duplex) => {
    const target = request.url ?? '';
    client.on('error', () => client.destroy());
    if (!targets.has(target)) {
      refused.push(target);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const demo = connect(demoPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      demo.pipe(client);
      client.pipe(demo);
    });
    for (const [one, other] of [
      [demo, client],
      [client, demo],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has such an address
    refused,
    close() {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
};
