import type {Rule} from './vocabulary';

/** What an engineer reads beside the words. A concept says its own reason instead. */
export const kindWords: Readonly<Record<Exclude<Rule['kind'], 'concept'>, string>> = {
  error: 'error message',
  job: 'job name',
  file: 'report file',
  variable: 'CI variable',
  config: 'configuration',
  template: 'CI template',
  image: 'analyzer image',
  name: 'feature name',
  acronym: 'short form',
  screen: 'page or button',
  tool: 'tool',
  hint: 'word',
  misspelt: 'feature name, misspelt',
};
