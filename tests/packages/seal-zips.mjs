// Takes the time of day out of the packed extensions, so that the same commit packs to the same bytes, and prints their
// SHA-256. Part of `npm run zip`. With a folder as argument: the zips in there.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** 1 January 1980, 0:00, as zip files count: the first moment they know. */
const time = 0;
const date = 33;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Every entry as it stands: its name, its line in the list at the end, and the bytes before it with the content. */
function entriesOf(bytes) {
  const end = bytes.length - 22; // no comment stands after it
  if (bytes.readUInt32LE(end) !== endMark) throw new Error('no zip, or one with a comment');
  const list = bytes.readUInt32LE(end + 16);
  const entries = [];
  let at = list;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const start = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== entryMark || bytes.readUInt32LE(start) !== localMark)
      throw new Error('an entry stands where none can be');
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push({name: bytes.toString('utf8', at + 46, nameEnd), line: bytes.subarray(at, next), start});
    at = next;
  }
  const starts = [...entries.map(({start}) => start), list].sort((a, b) => a - b);
  return entries.map(({name, line, start}) => {
    const content = bytes.subarray(start, starts[starts.indexOf(start) + 1]);
    return {name, line: Buffer.from(line), content: Buffer.from(content)};
  });
}

/** The same zip with its entries in the order of their names and without the time of day. */
function seal(bytes) {
  const entries = entriesOf(bytes).sort((a, b) => (a.name < b.name ? -1 : 1));
  let start = 0;
  for (const {line, content} of entries) {
    line.writeUInt16LE(time, 12);
    line.writeUInt16LE(date, 14);
    line.writeUInt32LE(start, 42);
    content.writeUInt16LE(time, 10);
    content.writeUInt16LE(date, 12);
    start += content.length;
  }
  const list = Buffer.concat(entries.map(({line}) => line));
  const end = Buffer.from(bytes.subarray(bytes.length - 22));
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...entries.map(({content}) => content), list, end]);
}

const folder = process.argv[2] ?? '.output';
for (const name of readdirSync(folder)
  .filter(file => file.endsWith('.zip'))
  .sort()) {
  const path = join(folder, name);
  const sealed = seal(readFileSync(path));
  writeFileSync(path, sealed);
  console.log(`${createHash('sha256').update(sealed).digest('hex')}  ${name}`);
}
