import {type Problem, problemText} from '../../catalog/problem';
import {readCatalog, readSources} from '../../catalog/read-catalog';

type Edits = Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>;

/** What the reader says about today's catalogue with some of its text replaced. Each `from` must stand in the file. */
export function problemsWith(edits: Edits): readonly Problem[] {
  const sources = new Map(readSources());
  for (const [path, pairs] of Object.entries(edits)) {
    let text = sources.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    for (const [from, to] of pairs) {
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
      text = text.replace(from, () => to);
    }
    sources.set(path, text);
  }
  return readCatalog(sources).problems;
}

/** The same as printed, with the line's own text instead of its number, so that the files may grow. */
export function sayingsWith(edits: Edits): string[] {
  const sources = readSources();
  return problemsWith(edits).map(problem => {
    const path = problem.file.replace('catalog/', '');
    const edited = (edits[path] ?? []).reduce(
      (text, [from, to]) => text.replace(from, () => to),
      sources.get(path) ?? '',
    );
    const line = edited.split('\n')[problem.line - 1]?.trim();
    return problemText(problem).replace(/^(\S+):\d+ /, `$1 «${line}» `);
  });
}
