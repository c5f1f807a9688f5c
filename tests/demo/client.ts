import {request} from 'node:https';
import type {Demo} from '../../demo/server';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks the demo as a browser would that takes it for gitlab.zendesk.com; the certificate is really checked. */
export const ask = (
  demo: Demo,
  path: string,
  {
    method = 'GET',
    cookie,
    host = 'gitlab.zendesk.com',
  }: {method?: string; cookie?: string | null; host?: string} = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const session = cookie === undefined ? `_zendesk_session=${demo.desk.session}` : cookie;
    const sent = request(
      {
        host: '127.0.0.1',
        port: demo.port,
        servername: host,
        ca: demo.certificate,
        path,
        method,
        agent: false,
        headers: {host, ...(session === null ? {} : {cookie: session})},
      },
      response => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
