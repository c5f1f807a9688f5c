import type {Side, Where} from '../ticket';

const sides: Readonly<Record<Side, string>> = {
  customer: 'customer',
  agent: 'agent',
  internal: 'internal note',
};

/** Place of evidence in words: "subject", "comment 2 (customer)", "attachment of comment 3 (internal note)". */
export function whereText({comment, side, attachment}: Where): string {
  if (comment === 0) return 'subject';
  return `${attachment === undefined ? '' : 'attachment of '}comment ${comment} (${sides[side]})`;
}
