// The lock file must pin every package by hash, and name no other place than the public npm registry.
import {readFileSync} from 'node:fs';

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const problems = [];
for (const [path, entry] of Object.entries(packages)) {
  if (path === '' || entry.link) continue;
  if (!/^sha512-/.test(entry.integrity ?? '')) problems.push(`${path}: no sha512 integrity`);
  if (entry.resolved !== undefined && !entry.resolved.startsWith('https://registry.npmjs.org/')) {
    problems.push(`${path}: resolved from ${entry.resolved}`);
  }
}
const pinned = JSON.parse(readFileSync('package.json', 'utf8'));
for (const [name, version] of Object.entries({...pinned.dependencies, ...pinned.devDependencies})) {
  if (!/^\d/.test(version)) problems.push(`package.json: ${name} is not pinned exactly (${version})`);
}
const npmrc = readFileSync('.npmrc', 'utf8').split('\n');
for (const line of ['save-exact=true', 'ignore-scripts=true', 'strict-allow-scripts=true'])
  if (!npmrc.includes(line)) problems.push(`.npmrc: ${line} is missing`);
for (const problem of problems) console.error(problem);
console.log(`${Object.keys(packages).length - 1} packages checked, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
