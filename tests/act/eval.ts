import {countTicks} from './labelled';

/** `npm run eval:checklist`: what the checklists tick on labelled tickets, and every mistake. */
const least = {precision: 0.95, recall: 0.95};
const {tickets, right, wrong, missed, precision, recall} = countTicks();
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(`Checklist ticks on ${tickets} labelled tickets: ${right} right`);
console.log(`precision ${percent(precision)}, recall ${percent(recall)}`);
for (const one of wrong) console.log(`ticked, but is not there: ${one}`);
for (const one of missed) console.log(`there, but not ticked:    ${one}`);
if (precision < least.precision || recall < least.recall) {
  console.log(`below ${percent(least.precision)} precision or ${percent(least.recall)} recall`);
  process.exitCode = 1;
}
