import type {Area} from '../../catalog/model';
import type {LogReading} from '../../triage/log/reading';
import {searchesFor} from '../../triage/log/searches';
import {whyNot} from '../../triage/log/versions';

const row = (name: string, value: string | null): readonly string[] =>
  value === null || value === '' ? [] : [`  ${name.padEnd(14)} ${value}`];
const place = (line: number): string => (line === 0 ? 'in the report' : `line ${line}`);
const times = (count: number): string => (count > 1 ? `  (${count} times)` : '');

const headings = {error: 'Known error', hint: 'Hint', deprecation: 'Changed in GitLab'} as const;

/** A reading as people read it in a terminal. */
export function explained(
  file: string,
  reading: LogReading,
  areas: readonly Area[],
  version: string | null,
): string {
  const {job, analyzer, report, fatal, unknown, variables, includes, masked} = reading;
  const nameOf = (id: string | null): string =>
    (areas.find(area => area.id === id)?.name ?? 'security scanning').replace(/ \(.*\)$/, '');
  const gitlab = version ?? reading.gitlab;
  const known = [...reading.known, ...reading.changes];
  const applies = known.filter(({error}) => whyNot(error, gitlab) === null);
  const stepsBack = known.filter(({error}) => whyNot(error, gitlab) !== null);
  const lines: string[] = [
    `${file}: ${reading.kind}`,
    ...row('Job', [job.name, job.id === null ? null : `(${job.id})`].filter(Boolean).join(' ')),
    ...row(
      'Analyzer',
      analyzer && `${analyzer.name}${analyzer.version === null ? '' : ` ${analyzer.version}`}`,
    ),
    ...row('Image', analyzer?.image ?? null),
    ...row('GitLab', gitlab),
    ...row(
      'Runner',
      reading.runner && `${reading.runner}${reading.executor === null ? '' : `, ${reading.executor}`}`,
    ),
    ...row('Ended', reading.ended),
    ...row('Exit code', reading.exitCode === null ? null : String(reading.exitCode)),
    ...row('First error', fatal && `line ${fatal.line}: ${fatal.text}`),
  ];
  if (report) {
    lines.push(
      ...row('Report', `${report.type}${report.schema === null ? '' : `, schema ${report.schema}`}`),
      ...row('Scanner', report.scanner),
      ...row('Status', report.status),
      ...row(
        'Findings',
        report.counts.map(([severity, count]) => `${severity} ${count}`).join(', ') || 'none',
      ),
      ...row('Broken', report.broken),
      ...report.messages.flatMap(message => row('Message', message)),
    );
  }
  if (reading.kind === 'pipeline file' && includes.every(({area}) => area === null))
    lines.push('', 'No scanner is included by name.');
  if (includes.length > 0) {
    lines.push('', 'Includes and scanner jobs:');
    for (const {text, how, area, line} of includes)
      lines.push(`  line ${line}: ${how} ${text}${area === null ? '' : `  → ${nameOf(area)}`}`);
  }
  if (variables.length > 0) {
    lines.push('', 'Scanner variables in effect:');
    for (const {name, value, line} of variables) lines.push(`  line ${line}: ${name}=${value}`);
  }
  for (const {error, line, text, times: count} of applies) {
    lines.push('', `${headings[error.kind]}, ${place(line)}: ${text}${times(count)}`);
    lines.push(`  Means: ${error.meaning}`, `  Fix:   ${error.fix}`, `  Docs:  ${error.docs}`);
  }
  for (const {error, line} of stepsBack)
    lines.push('', `Not for GitLab ${gitlab} (${whyNot(error, gitlab)}), ${place(line)}: ${error.message}`);
  if (unknown.length > 0) {
    const {docs, issues} = searchesFor(nameOf(analyzer?.area ?? null), analyzer?.name ?? null);
    lines.push('', 'Not known yet:');
    for (const {line, text, times: count} of unknown) lines.push(`  line ${line}: ${text}${times(count)}`);
    lines.push(`  Search docs:   ${docs}`, `  Search issues: ${issues}`);
  }
  const hidden = Object.entries(masked).map(([kind, count]) => `${kind} ${count}`);
  if (hidden.length > 0) lines.push('', `Masked: ${hidden.join(', ')}`);
  return lines.join('\n');
}
