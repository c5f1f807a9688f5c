import {visibleText} from '../show/visible-text';
import {whereText} from '../show/where-text';
import {evidenceLine} from './conversation';
import type {Facts} from './draft';

/** Lines of what is known: version, offering, tier and the rest of the checklist, with where it stands. */
export function knownLines({ticks, version}: Facts): readonly string[] {
  const lines = ticks
    .filter(({has, item}) => has && item.id !== 'version')
    .map(({item, evidence, from}) => {
      if (evidence === null) {
        const how = from?.startsWith('tag ') === true ? 'tag' : 'goes without saying';
        return `- ${item.name}: ${from?.replace(/^tag /, '') ?? ''}, ${how}`;
      }
      const where = whereText(evidence.where);
      // What can come as a file is too long to be quoted: the words found only show that it is there.
      const isPasted = item.attachments.length > 0 && evidence.kind !== 'attachment';
      return `- ${item.name}: ${isPasted ? `in ${where}` : `${visibleText(evidence.text)}, ${where}`}`;
    });
  return version === null ? lines : [`- GitLab version: ${version.version}, ${version.from}`, ...lines];
}

export const missingLines = ({ticks}: Facts): readonly string[] =>
  ticks.filter(({has}) => !has).map(({item}) => `- ${item.name}`);

const mostSigns = 4;

/** The strongest signs of the area, in their sentences. */
export const signLines = ({ticket, match}: Pick<Facts, 'ticket' | 'match'>): readonly string[] =>
  match.evidence.slice(0, mostSigns).map(evidence => evidenceLine(ticket, evidence));

export const orNone = (lines: readonly string[], none: string): string =>
  lines.length === 0 ? none : lines.join('\n');
