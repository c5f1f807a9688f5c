import type {SourcedError} from './read-errors';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Every known error with its documentation and source, as Markdown by area; docs/known-errors.md holds it. */
export function errorsTable(errors: readonly SourcedError[]): string {
  const areas = [...new Set(errors.map(({area}) => area))];
  const own = (area: string) => errors.filter(error => error.area === area);
  const lines = [
    '# Known errors',
    '',
    'Made by `npm run errors` from `catalog/errors`; do not edit. How to add one: [catalog/README.md](../catalog/README.md).',
    '',
    '| Area | Entries | of them changes |',
    '| --- | --- | --- |',
    ...areas.map(area => {
      const changes = own(area).filter(({kind}) => kind === 'deprecation').length;
      return `| [${area}](#${area}) | ${own(area).length} | ${changes} |`;
    }),
    `| all | ${errors.length} | ${errors.filter(({kind}) => kind === 'deprecation').length} |`,
  ];
  for (const area of areas) {
    lines.push(
      '',
      `## ${area}`,
      '',
      '| Message | Kind | GitLab | Documentation | Source |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const {message, kind, since = '', until = '', docs, source} of own(area)) {
      const versions = since + (until === '' ? '' : ` – ${until}`);
      const paragraph = docs.slice(docs.lastIndexOf('#'));
      lines.push(
        `| \`${cell(message)}\` | ${kind} | ${versions} | [${paragraph}](${docs}) | ${cell(source)} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
