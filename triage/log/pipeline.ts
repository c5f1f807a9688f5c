import type {ScannerWords} from '../../catalog/scanner-words';
import type {AreaId} from '../ticket';
import type {SeenInclude} from './reading';

export interface Pipeline {
  readonly includes: readonly SeenInclude[];
  /** Keys at the left edge that only pipeline files have. */
  readonly signs: number;
}

const topKeys =
  /^(?:include|stages|workflow|default|before_script|after_script|image|services|cache):(?:\s|$)/;
const jobKeys = /^\s+(?:script|extends|rules|needs|artifacts|stage|only|except):(?:\s|$)/;
const includeLine =
  /^\s*(?:-\s*)?\{?\s*(template|component|remote|project|local|file):\s*(\[[^\]\n]{0,1000}\]|["']?[^"'\s\]},#]+)/;
const bareInclude = /^\s*(?:-\s*)?["']?([^"'\s:#]+\.ya?ml)["']?\s*$/;

/** Reads a pipeline file line by line; good enough for includes without a YAML parser on the page. */
export function readPipeline(text: string, words: ScannerWords): Pipeline {
  const jobs = new Map(
    words.analyzers.flatMap(({jobs: names, area}) => names.map(name => [name, area] as const)),
  );
  const includes: SeenInclude[] = [];
  let signs = 0;
  let isIncluding = false;
  for (const [index, raw] of text.split('\n').entries()) {
    // From the sign on, not from the blanks before it: a line of blanks would be tried from each of them.
    const line = raw.replace(/(?<=\s)#.*$/, '').trimEnd();
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (topKeys.test(line)) signs += 2;
    else if (jobKeys.test(line)) signs++;
    if (/^\S/.test(line) && !line.startsWith('-')) isIncluding = line.startsWith('include:');
    if (isIncluding) {
      const rest = line.replace(/^include:\s*/, '');
      const match = includeLine.exec(rest);
      const bare = bareInclude.exec(rest)?.[1];
      const how = match?.[1] === 'file' ? 'project' : (match?.[1] as SeenInclude['how'] | undefined);
      const values = (match?.[2] ?? bare ?? '').split(/[\s,"'[\]]+/).filter(Boolean);
      for (const value of values)
        includes.push({text: value, how: how ?? 'local', area: areaOf(value, words), line: index + 1});
    }
    const job = /^["']?([\w.:-]+)["']?:\s*$/.exec(line)?.[1];
    const area = job === undefined ? undefined : jobs.get(job);
    if (job !== undefined && area !== undefined)
      includes.push({text: job, how: 'job', area, line: index + 1});
  }
  return {includes, signs};
}

/** Area of the longest name that the include ends with or holds; versions after @ do not matter. */
function areaOf(value: string, {includes}: ScannerWords): AreaId | null {
  const at = (text: string): boolean =>
    value === text || value.includes(`/${text}`) || value.startsWith(text);
  const found = includes.filter(({text}) => at(text)).sort((a, b) => b.text.length - a.text.length)[0];
  return found?.area ?? null;
}
