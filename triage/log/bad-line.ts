/** How bad a log line is by its own words: ended the job, went wrong, or neither. */
export type Badness = 'fatal' | 'error' | null;

const fatal =
  /\[(?:FATA|FATAL|CRITICAL|PANIC)\]|^\s*(?:FATAL|FATA|PANIC|CRITICAL)\b|^\s*(?:fatal|panic): |\blevel=(?:fatal|panic)\b|^\S+(?: \S+)? FTL |^\S+\s+(?:FATAL|PANIC)\s|^FATAL\[\d/;
const error =
  /\[(?:ERRO|ERROR)\]|^\s*(?:ERROR|ERRO|Error|error)\s*:|^\s*ERRO(?:R)?\[\d|\blevel=error\b|^\S+(?: \S+)? ERR |^\d[^\s]*\s+ERROR\s|^\s*Caused by: |^\s*Exception in thread |^\s*Traceback \(most recent call last\)|^\S*(?:"level"|"severity")\s*:\s*"(?:error|fatal|ERROR|FATAL)"/;
/** The runner's own last word, and lines that only look bad. */
const harmless =
  /^\s*ERROR: (?:Job failed(?:: (?:exit code|exit status|command terminated with exit code) \d+)?\s*$|Uploading artifacts|No files to upload)|\b0 errors?\b|no errors? (?:were |was )?found|errors?: 0\b/i;

/** Words of which one stands in every line that may be bad: what is looked for first. */
export const badWords: readonly string[] = [
  '[FATA]',
  '[FATAL]',
  '[CRITICAL]',
  '[PANIC]',
  '[ERRO]',
  '[ERROR]',
  'FATAL',
  'FATA',
  'PANIC',
  'CRITICAL',
  'fatal:',
  'panic:',
  'level=fatal',
  'level=panic',
  'level=error',
  'FTL',
  'ERR',
  'ERROR',
  'ERRO',
  'Error:',
  'error:',
  'Caused by:',
  'Exception in thread',
  'Traceback (most recent call last)',
  '"level":"error"',
  '"severity":"ERROR"',
  '"level":"fatal"',
];

export function badnessOf(line: string): Badness {
  if (harmless.test(line)) return null;
  if (fatal.test(line)) return 'fatal';
  return error.test(line) ? 'error' : null;
}

/** So much of a line tells it from others; longer ones would be searched for paths from each of their letters. */
const telling = 600;

/** Lines that differ only in times, paths, hashes and numbers count as one. */
export const sameAs = (line: string): string =>
  line
    .slice(0, telling)
    .replace(/[\w./-]*\/[\w./-]+/g, '/')
    .replace(/\b[0-9a-f]{7,64}\b/g, '#')
    .replace(/\d+/g, '0')
    .slice(0, 200);
