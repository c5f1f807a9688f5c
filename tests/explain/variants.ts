const wrap = (text: string, lead: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map(part => lead + part).join('\n');
};

/** Forms in which a line reaches a ticket. */
export function variantsOf(text: string): readonly (readonly [form: string, text: string])[] {
  return [
    ['as it is', text],
    ['wrapped by a mail program', `Hello,\n\n${wrap(text, '', 60)}\n\nThanks`],
    ['quoted', wrap(text, '> ', 72)],
    ['quoted twice', wrap(text, '> > ', 72)],
    ['in German', `Guten Tag,\nseit dem Update sehen wir: ${text}\nKönnen Sie helfen?`],
    ['in Japanese', `お世話になっております。\n${text}\nよろしくお願いいたします。`],
    ['in a code block', `\`\`\`\n${text}\n\`\`\``],
    ['in another case', text.toUpperCase()],
    // The file's own name stays: often it is what the message is about.
    ['other paths', text.replaceAll(/\/builds\/(?:[\w.-]+\/)*/g, '/srv/gitlab-runner/b/7/0/team/service/')],
    [
      'other versions and numbers',
      text.replace(/\b(\d+)\.(\d+)\.(\d+)\b/g, '9.$2.77').replace(/\[\d{4}-\d\d-\d\dT/, '[2031-01-01T'),
    ],
    ['other hashes', text.replaceAll(/\b[0-9a-f]{12,64}\b/g, 'c0ffee00c0ffee00')],
    ['in other quote marks', text.replaceAll(/["`]/g, '”').replaceAll("'", '’')],
    ['indented as in a log', `\t   ${text}`],
  ];
}
