import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {z} from 'zod';
import {commentOrder} from './comment-order';
import type {Desk} from './desk';
import {faultSchema} from './faults';

/** What `POST /__control` takes, e.g. `{"do":"fault","fault":{"kind":"rate-limited","retryAfter":"30"}}`. */
const command = z.discriminatedUnion('do', [
  z.strictObject({do: z.literal('fault'), fault: faultSchema}),
  /** Every API answer waits between `from` and `to` milliseconds, by chance. */
  z.strictObject({do: z.literal('delay'), from: z.int().min(0), to: z.int().min(0)}),
  commentOrder.extend({do: z.literal('comment')}),
  z.strictObject({do: z.literal('sign-out')}),
  z.strictObject({do: z.literal('reset')}),
  z.strictObject({do: z.literal('requests')}),
]);

const run = (desk: Desk, order: z.output<typeof command>): unknown => {
  switch (order.do) {
    case 'fault':
      desk.faults.push(order.fault);
      return {faults: desk.faults};
    case 'delay':
      desk.delay = () => order.from + Math.random() * (order.to - order.from);
      return {ok: true};
    case 'comment':
      return {ok: desk.addComment(order.ticket, {from: order.from, body: order.body})};
    case 'sign-out':
      desk.signOut();
      return {ok: true};
    case 'reset':
      desk.reset();
      return {ok: true};
    case 'requests':
      return {requests: desk.requests};
  }
};

/**
 * A second loopback server with the demo's switches, so that no page and no extension meets them on Zendesk's
 * address. Only requests with a JSON content type count: a web page cannot send one here unasked.
 */
export const startControl = async (desk: Desk): Promise<{address: string; close(): Promise<void>}> => {
  const server = createServer(async (request, response) => {
    const isOrder =
      request.method === 'POST' &&
      request.url === '/__control' &&
      request.headers['content-type'] === 'application/json';
    const parsed = isOrder ? command.safeParse(readJson(await text(request))) : null;
    const answer =
      parsed === null
        ? {error: 'POST JSON to /__control'}
        : parsed.success
          ? run(desk, parsed.data)
          : {error: z.prettifyError(parsed.error)};
    response.writeHead(parsed?.success ? 200 : 400, {'content-type': 'application/json'});
    response.end(`${JSON.stringify(answer)}\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo; // a TCP server that listens has such an address
  return {
    address: `http://127.0.0.1:${port}/__control`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

const readJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};
