import {createJsonWalker} from './json-walker';
import {mask} from './mask';
import type {SeenReport} from './reading';

export interface ReportReader {
  push(text: string): void;
  /** null where the JSON is no report of a scanner. */
  finish(): SeenReport | null;
}

const order = [
  'critical',
  'blocker',
  'high',
  'error',
  'major',
  'medium',
  'warning',
  'minor',
  'low',
  'note',
  'info',
  'unknown',
];
const rank = (severity: string): number => {
  const place = order.indexOf(severity.toLowerCase());
  return place < 0 ? order.length : place;
};
const mostMessages = 20;
/** So many different severities are told apart; scales have ten at most. */
const mostSeverities = 20;

/** Reads a security report, an SBOM, a Code Quality report or SARIF as it comes. Findings are counted, never kept. `name` is
 * the file's: a list without entries does not say what it is a list of.
 */
export function createReportReader(name = ''): ReportReader {
  const values = new Map<string, string>();
  const counts = new Map<string, number>();
  const messages: {level: string; value: string}[] = [];
  let findings = -1;
  let components = -1;
  let results = -1;
  let fingerprints = 0;

  let licences = false;
  const count = (severity: string): void => {
    const known = counts.has(severity) || counts.size < mostSeverities ? severity : 'other';
    counts.set(known, (counts.get(known) ?? 0) + 1);
  };
  const walker = createJsonWalker((path, value) => {
    const [first, second, third, fourth] = path;
    const isTool = first === 'runs' && third === 'tool' && fourth === 'driver' && path.length === 5;
    if (path.length <= 2 || (first === 'scan' && path.length <= 4) || first === 'metadata' || isTool) {
      const name = path.join('.');
      if (values.size < 200) values.set(name, value);
    }
    if (first === 'vulnerabilities' && typeof second === 'number') {
      findings = Math.max(findings, second);
      if (third === 'severity' && path.length === 3) count(value);
    } else if (first === 'licenses' && typeof second === 'number') licences = true;
    else if (first === 'components' && typeof second === 'number') components = Math.max(components, second);
    else if (first === 'runs' && third === 'results' && typeof fourth === 'number') {
      results = Math.max(results, fourth);
      if (path[4] === 'level' && path.length === 5) count(value);
    } else if (typeof first === 'number' && path.length === 2) {
      if (second === 'severity') count(value);
      if (second === 'fingerprint') fingerprints++;
    } else if (
      first === 'scan' &&
      second === 'messages' &&
      typeof third === 'number' &&
      third < mostMessages
    ) {
      const message = messages[third] ?? {level: '', value: ''};
      if (fourth === 'level') messages[third] = {...message, level: value};
      if (fourth === 'value') messages[third] = {...message, value};
    }
  });

  const byName = (name: string): string | null => values.get(name) ?? null;
  const joined = (...names: readonly string[]): string | null =>
    names.flatMap(name => byName(name) ?? []).join(' ') || null;
  const listed = (): readonly (readonly [string, number])[] =>
    [...counts, ...unrated()].sort((a, b) => rank(a[0]) - rank(b[0]));
  /** Findings that name no severity; SARIF has a value for them. */
  const unrated = (): readonly (readonly [string, number])[] => {
    const rated = [...counts.values()].reduce((sum, one) => sum + one, 0);
    const left = Math.max(findings, results) + 1 - rated;
    if (left <= 0 || Math.max(findings, results) < 0) return [];
    const severity = results >= 0 ? 'warning' : 'Unknown';
    const same = counts.get(severity) ?? 0;
    counts.delete(severity);
    return [[severity, left + same]];
  };

  function typeOf(): string | null {
    if (byName('bomFormat') === 'CycloneDX') return 'cyclonedx';
    if (results >= 0 || /sarif/i.test(byName('$schema') ?? '')) return 'sarif';
    if (fingerprints > 0 || (values.size === 0 && findings < 0 && /quality/i.test(name)))
      return 'codequality';
    if (licences && !values.has('scan.type')) return 'license_scanning';
    const isSecurity =
      values.has('scan.type') || findings >= 0 || (values.has('version') && values.has('scan.status'));
    return isSecurity ? (byName('scan.type') ?? 'security') : null;
  }

  return {
    push: walker.push,
    finish() {
      const broken = walker.finish();
      const type = typeOf();
      if (type === null) return null;
      const isBom = type === 'cyclonedx';
      return {
        type,
        schema: isBom ? byName('specVersion') : byName('version'),
        scanner:
          joined('scan.scanner.name', 'scan.scanner.version') ??
          joined('runs.0.tool.driver.name', 'runs.0.tool.driver.version'),
        analyzer: joined('scan.analyzer.name', 'scan.analyzer.version'),
        status: byName('scan.status'),
        counts: isBom ? [['components', components + 1]] : listed(),
        messages: messages.map(({level, value}) => mask(`${level === '' ? '' : `${level}: `}${value}`).text),
        broken,
      };
    },
  };
}
