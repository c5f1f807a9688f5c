/** What the first bytes of a file say: a way to read it as text, or in one sentence why it is not read. */
export type FileForm = {readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'} | {readonly refused: string};

const signatures: readonly (readonly [bytes: readonly number[], says: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive; unpack it and open the log or report inside'],
  [[0x50, 0x4b, 0x05, 0x06], 'is an empty zip archive'],
  [[0x1f, 0x8b], 'is packed with gzip; unpack it first'],
  [[0x42, 0x5a, 0x68], 'is packed with bzip2; unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is packed with xz; unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed with zstd; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a 7z archive; unpack it and open the log or report inside'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF; logs are read as text only'],
  [[0x89, 0x50, 0x4e, 0x47], 'is a picture; logs are read as text only'],
  [[0xff, 0xd8, 0xff], 'is a picture; logs are read as text only'],
  [[0x47, 0x49, 0x46, 0x38], 'is a picture; logs are read as text only'],
];

/** How many bytes of a file decide what it is. */
export const headLength = 4096;

/** Share of a head's bytes at even or odd places that are zero. */
function zeros(head: Uint8Array, from: 0 | 1): number {
  let count = 0;
  for (let at = from; at < head.length; at += 2) if (head[at] === 0) count++;
  return head.length > 1 ? count / (head.length / 2) : 0;
}

/** Looks at the first bytes (some 4 kB) of a file. */
export function formOf(head: Uint8Array): FileForm {
  if (head.length === 0) return {refused: 'is empty'};
  const sign = signatures.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (sign) return {refused: sign[1]};
  if (head[0] === 0xff && head[1] === 0xfe) return {encoding: 'utf-16le'};
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: 'utf-16be'};
  // Without a mark, mostly Latin text in UTF-16 has a zero in every second byte.
  if (zeros(head, 1) > 0.6 && zeros(head, 0) < 0.1) return {encoding: 'utf-16le'};
  if (zeros(head, 0) > 0.6 && zeros(head, 1) < 0.1) return {encoding: 'utf-16be'};
  const isControl = (byte: number): boolean => byte === 0 || byte < 8 || (byte > 13 && byte < 27);
  let controls = 0;
  for (const byte of head) if (isControl(byte)) controls++;
  return head.includes(0) || controls > head.length / 50
    ? {refused: 'is a binary file; logs are read as text only'}
    : {encoding: 'utf-8'};
}
