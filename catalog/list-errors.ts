import {problemText} from './problem';
import {readErrors} from './read-errors';

/** `npx tsx catalog/list-errors.ts`: every known error with its documentation and source as a Markdown table by area. */
const {errors, problems} = readErrors();
if (errors === undefined) {
  console.error(problems.map(problemText).join('\n'));
  process.exit(1);
}
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
for (const area of new Set(errors.map(error => error.area))) {
  const own = errors.filter(error => error.area === area);
  const changes = own.filter(({kind}) => kind === 'deprecation').length;
  console.log(`\n## ${area}: ${own.length} entries, ${changes} of them changes\n`);
  console.log('| Message | Kind | GitLab | Documentation | Source |\n|---|---|---|---|---|');
  for (const {message, kind, since = '', until = '', docs, source} of own) {
    const versions = since + (until === '' ? '' : ` – ${until}`);
    console.log(`| \`${cell(message)}\` | ${kind} | ${versions} | ${docs} | ${cell(source)} |`);
  }
}
