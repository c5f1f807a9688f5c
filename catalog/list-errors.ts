import {writeFileSync} from 'node:fs';
import {errorsTable} from './errors-table';
import {problemText} from './problem';
import {readErrors} from './read-errors';

/** `npm run errors`: writes docs/known-errors.md. */
const {errors, problems} = readErrors();
if (errors === undefined) {
  console.error(problems.map(problemText).join('\n'));
  process.exit(1);
}
writeFileSync(new URL('../docs/known-errors.md', import.meta.url), errorsTable(errors));
