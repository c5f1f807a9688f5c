import {generateKeyPairSync, randomBytes, sign} from 'node:crypto';

/** PEM texts of a private key and a certificate that it signs itself. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;
const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  utf8: 0x0c,
  time: 0x17,
  list: 0x30,
  set: 0x31,
} as const;
const version3 = Buffer.from([0xa0, 0x03, 0x02, 0x01, 0x02]);
const commonName = Buffer.from([0x06, 0x03, 0x55, 0x04, 0x03]);
const alternativeNames = Buffer.from([0x06, 0x03, 0x55, 0x1d, 0x11]);
const ecdsaSha256 = Buffer.from([0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]);

/** One DER element (X.690): tag, length, content. Nothing here is longer than 65,535 bytes. */
const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};

const utcTime = (date: Date): Buffer =>
  element(tags.time, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

/**
 * A self-signed EC certificate (X.509 v3, valid from yesterday for 30 days) for the given host names, written out
 * by hand so that neither openssl nor a package is needed on any system.
 */
export const selfSigned = (hosts: readonly string[], now = new Date()): Certificate => {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const algorithm = element(tags.list, ecdsaSha256);
  const name = element(
    tags.list,
    element(
      tags.set,
      element(tags.list, commonName, element(tags.utf8, Buffer.from(hosts[0] ?? 'localhost'))),
    ),
  );
  const dnsNames = hosts.map(host => element(0x82, Buffer.from(host)));
  const extension = element(
    tags.list,
    alternativeNames,
    element(tags.octets, element(tags.list, ...dnsNames)),
  );
  const body = element(
    tags.list,
    version3,
    element(tags.integer, Buffer.from([0x01]), randomBytes(15)),
    algorithm,
    name,
    element(
      tags.list,
      utcTime(new Date(now.getTime() - dayMs)),
      utcTime(new Date(now.getTime() + 30 * dayMs)),
    ),
    name,
    publicKey.export({type: 'spki', format: 'der'}),
    element(0xa3, element(tags.list, extension)),
  );
  const signature = element(tags.bits, Buffer.from([0]), sign('sha256', body, privateKey));
  const der = element(tags.list, body, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
};
