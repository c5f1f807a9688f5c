import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {createServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {apiAnswer} from './api';
import {type Asset, bundleWorkspace} from './bundle';
import {selfSigned} from './certificate';
import {commentOrder} from './comment-order';
import {startControl} from './control';
import {Desk} from './desk';
import {type Answer, errorAnswer, notFound} from './faults';
import {zendeskHosts} from './hosts';
import {pageData} from './page-data';

/** The running demo Zendesk. `port` speaks HTTPS for every host of hosts.ts; `control` is where its switches are. */
export interface Demo {
  readonly desk: Desk;
  readonly port: number;
  /** Address of the control server, see control.ts. */
  readonly control: string;
  /** PEM of the certificate, for clients that check it. */
  readonly certificate: string;
  close(): Promise<void>;
}

const cookieName = '_zendesk_session';

/** CKEditor sets style attributes and parses HTML: hence style-src-attr and one Trusted Types policy. */
const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

const jsonAnswer = (value: unknown): Answer => ({
  status: 200,
  headers: {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'},
  body: JSON.stringify(value),
});

const redirect = (location: string): Answer => ({status: 302, headers: {location}, body: ''});

const signInAnswer: Answer = {
  status: 200,
  headers: {'content-type': 'text/html; charset=utf-8'},
  body: '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to GitLab Support</h1></html>',
};

const attachment = (desk: Desk, url: URL): Answer => {
  const [, id, name] = /^\/attachments\/demo\/(\d+)\/(.+)$/.exec(url.pathname) ?? [];
  const commentId = Number(id);
  const comment = desk.tickets.get(Math.floor(commentId / 10_000))?.comments[commentId % 10_000];
  const file = comment?.attachments.find(found => found.name === decodeURIComponent(name ?? ''));
  if (file === undefined) return notFound;
  return {status: 200, headers: {'content-type': 'text/plain; charset=utf-8'}, body: file.content};
};

/** Answers that belong to the page itself: the application, its files, its own data, attachments. */
const pageAnswer = async (
  desk: Desk,
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
  url: URL,
  signedIn: boolean,
): Promise<Answer> => {
  if (url.pathname.startsWith('/agent')) {
    if (!desk.signedIn) return redirect('/access/unauthenticated');
    const page = assets.get('/agent');
    if (page === undefined) return notFound;
    const cookie = `${cookieName}=${desk.session}; Path=/; Secure; HttpOnly; SameSite=Lax`;
    const headers = {
      ...pageHeaders,
      'content-type': page.type,
      // Not 'no-store': browsers would never keep such a page for the way back.
      'cache-control': 'no-cache',
      'set-cookie': cookie,
    };
    return {status: 200, headers, body: page.body};
  }
  const asset = assets.get(url.pathname);
  if (asset !== undefined) return {status: 200, headers: {'content-type': asset.type}, body: asset.body};
  if (url.pathname === '/') return redirect('/agent/dashboard');
  if (url.pathname === '/access/unauthenticated') return signInAnswer;
  if (!signedIn) return errorAnswer(401, "Couldn't authenticate you");
  if (url.pathname.startsWith('/attachments/')) return attachment(desk, url);
  if (url.pathname === '/__demo/comments' && request.method === 'POST') {
    const {ticket, ...comment} = commentOrder.parse(JSON.parse(await text(request)));
    return desk.addComment(ticket, comment) ? jsonAnswer({ok: true}) : notFound;
  }
  const data = pageData(desk, url);
  return data === null ? notFound : jsonAnswer(data);
};

const send = (answer: Answer, response: ServerResponse): void => {
  const socket = response.socket;
  if (answer.wire === 'drop') {
    socket?.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {...answer.headers, 'content-length': body.length});
  if (answer.wire === 'cut') response.write(body.subarray(0, body.length / 2), () => socket?.destroy());
  else response.end(body);
};

/** Starts the demo Zendesk on free loopback ports. */
export const startDemo = async (desk = new Desk()): Promise<Demo> => {
  const assets = await bundleWorkspace();
  const {key, cert} = selfSigned(zendeskHosts);
  const server = createServer({key, cert}, async (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? zendeskHosts[0]}`);
    const path = `${url.pathname}${url.search}`;
    const method = request.method ?? 'GET';
    const cookies = (request.headers.cookie ?? '').split(/;\s*/);
    const signedIn = desk.signedIn && cookies.includes(`${cookieName}=${desk.session}`);
    const seen = {at: Date.now(), method, host: url.host, path, signedIn};
    desk.requests.push(seen);
    const isApi = url.pathname.startsWith('/api/');
    if (isApi && method !== 'GET') desk.writes.push(seen);
    const answer = isApi
      ? apiAnswer(desk, method, url, signedIn)
      : await pageAnswer(desk, assets, request, url, signedIn);
    const wait = (isApi ? desk.delay(path) : 0) + (answer.holdMs ?? 0);
    if (wait > 0) setTimeout(send, wait, answer, response).unref();
    else send(answer, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const control = await startControl(desk);
  return {
    desk,
    port: (server.address() as AddressInfo).port, // a TCP server that listens has such an address
    control: control.address,
    certificate: cert,
    async close() {
      server.closeAllConnections();
      server.close();
      await control.close();
    },
  };
};
