import {areaParts} from '../show/area-parts';
import {type Draft, type Facts, labelAction, type Place, withParameters} from './draft';
import {searchPlaces} from './request';
import {sourceOf} from './version-links';

/** The group's label as a quick action; null where the owner is unclear. */
function groupAction({area, catalog}: Facts): string | null {
  const labels = areaParts(area, catalog).find(({id}) => id === 'labels')?.rows ?? [];
  const label = labels.find(({copy, title}) => copy !== null && title.startsWith('group::'));
  return label === undefined ? null : labelAction(label.title);
}

const title = ({area}: Facts, own: string): string => `${area.short}: ${own.trim()}`.slice(0, 200);

/** A bug report in the public project: nothing of the ticket goes in by itself. */
export function bugDraft(facts: Facts): Draft {
  const {area, version, data} = facts;
  const {bug} = data;
  const action = groupAction(facts);
  return {
    id: 'bug',
    title: 'Bug report (public)',
    reach: 'public',
    own: {label: 'The bug, in your own words', hint: 'goes into the title of a public issue'},
    headline: {name: 'Title', of: own => title(facts, own)},
    sections: [
      {
        id: 'steps',
        name: 'Steps to reproduce',
        text: '1. In a project of your own, add …\n2. Run a pipeline\n3. See …',
      },
      {
        id: 'seen',
        name: 'Seen with',
        text: [
          `- Feature: ${area.name}`,
          `- GitLab ${version?.version ?? '(version)'}`,
          '- Analyzer (version)',
        ].join('\n'),
      },
      ...(action === null ? [] : [{id: 'labels', name: 'Quick action', text: action}]),
    ],
    before: searchPlaces(facts),
    places: [
      {
        id: 'form',
        label: 'Open the form of gitlab-org/gitlab',
        href: own =>
          withParameters(bug.value, {issuable_template: bug.template, 'issue[title]': title(facts, own)}),
        note: `Template ${bug.template}`,
      },
    ],
    hints: [
      {
        says: 'Everybody can read it: reproduce it in a project of your own, and put nothing of the ticket in.',
        source: data.slack.source,
        asOf: data.slack.asOf,
      },
      {says: `Template ${bug.template} of gitlab-org/gitlab.`, source: bug.source, asOf: bug.asOf},
      ...(action === null
        ? [
            {
              says: 'No group label: who owns this area is unclear; its section says whom to ask.',
              source: facts.owner?.unclear?.source ?? bug.source,
              asOf: facts.owner?.unclear?.asOf ?? bug.asOf,
            },
          ]
        : []),
    ],
    inserts: false,
  };
}

/** Better documentation: the page's source to edit, or an issue. */
export function docsDraft(facts: Facts): Draft {
  const {area, data} = facts;
  const pages = (areaParts(area, facts.catalog).find(({id}) => id === 'docs')?.rows ?? []).filter(
    ({kind, href}) => kind === 'docs' && href !== null,
  );
  const edits = pages.flatMap((row): Place[] => {
    const file = row.href === null ? null : sourceOf(row.href, data);
    return file === null
      ? []
      : [
          {
            id: `edit/${file}`,
            label: `Edit: ${row.title}`,
            href: () => `https://gitlab.com/gitlab-org/gitlab/-/edit/master/${file}`,
          },
        ];
  });
  const action = groupAction(facts);
  return {
    id: 'docs',
    title: 'Better documentation (public)',
    reach: 'public',
    own: {label: 'What is wrong or missing', hint: 'goes into the title of a public issue'},
    headline: {name: 'Title', of: own => `Docs: ${title(facts, own)}`},
    sections: action === null ? [] : [{id: 'labels', name: 'Quick action', text: action}],
    before: [],
    places: [
      {
        id: 'issue',
        label: 'Open a documentation issue',
        href: own =>
          withParameters(data.docsIssue.value, {
            issuable_template: data.docsIssue.template,
            'issue[title]': `Docs: ${title(facts, own)}`,
          }),
      },
      ...edits,
    ],
    hints: [
      {
        says: `Template ${data.docsIssue.template} of gitlab-org/gitlab.`,
        source: data.docsIssue.source,
        asOf: data.docsIssue.asOf,
      },
    ],
    inserts: false,
  };
}
