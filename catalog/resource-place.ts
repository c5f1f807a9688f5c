interface Placed {
  readonly kind: string;
  readonly title: string;
  readonly line?: number | undefined;
}

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Place of a resource inside its file: `template/76`; the title joins where a line holds several of a kind. */
export function resourcePlace({kind, title, line}: Placed, all: readonly Placed[]): string {
  if (line === undefined) return `${kind}/${slug(title)}`;
  const isAlone = all.filter(other => other.kind === kind && other.line === line).length === 1;
  return isAlone ? `${kind}/${line}` : `${kind}/${line}-${slug(title)}`;
}
