import type {DemoComment, DemoTicket} from './ticket';

const start = Date.UTC(2026, 9, 1, 6);
const minuteMs = 60_000;

const at = (minutes: number): string => new Date(start + minutes * minuteMs).toISOString();

const customerLines = [
  'We tried that on a second group, same picture.',
  'Still red this morning, the nightly pipeline sent 14 mails.',
  'Our platform team asks whether a downgrade of the template is safe.',
  'The job log has not changed since yesterday.',
  'Uploading again, the portal cut the file.',
];
const agentLines = [
  'Thank you, I can see the upload now and am reading it.',
  'Could you run the job once more with debug output and attach it?',
  'I have asked the development team and will be back tomorrow.',
  'Which runner picked this job up?',
];

/** A ticket as long-running ones get: 350 comments; only the first says what it is about. */
const longTicket = (): DemoTicket => {
  const comments: DemoComment[] = [
    {
      from: 'customer',
      at: at(0),
      body: 'container_scanning exits with code 1 on every image since we moved to our own mirror:\n\n[FATAL] [container-scanning] failed to download vulnerability DB: failed to download artifact\n\nCS_IMAGE points at registry.example.com/shop/web:latest, docker login works from the same runner.',
      attachments: [
        {name: 'container_scanning.log', content: 'trivy: failed to download vulnerability DB\n'},
      ],
    },
  ];
  for (let index = 1; index < 350; index++) {
    const from = index % 17 === 0 ? 'internal' : index % 2 === 0 ? 'customer' : 'agent';
    const lines = from === 'customer' ? customerLines : agentLines;
    comments.push({
      from,
      at: at(index * 45),
      body: `${lines[index % lines.length]} (${index + 1})`,
      attachments: [],
    });
  }
  return {
    id: 4990,
    subject: 'nightly job red since mirror change',
    status: 'open',
    priority: 'high',
    channel: 'email',
    requester: 'Noor Example',
    organization: 'Example Freight',
    tags: ['self-managed', 'ultimate'],
    comments,
    expects: {primary: 'container-scanning', also: []},
    why: 'The first of 350 comments names the job and the database download; the page shows it only after "Show more".',
  };
};

const logLine = (index: number): string => {
  const stamp = new Date(start + index * 37).toISOString();
  const step = index % 9;
  return `${stamp} 00O [INFO] module-${String(index % 611).padStart(3, '0')} step ${step}: resolved com.example.shop:artifact-${index % 2048}:1.${index % 40}.${step} in ${(index * 7) % 93} ms`;
};

/** A ticket with a job log of five million characters pasted into one comment. */
const logTicket = (): DemoTicket => {
  const lines: string[] = [];
  let size = 0;
  for (let index = 0; size < 5_000_000; index++) {
    const line =
      index === 30_011
        ? '[FATA] [gemnasium-maven] dependency scanning failed: exit status 1, no gl-dependency-scanning-report.json written'
        : logLine(index);
    lines.push(line);
    size += line.length + 1;
  }
  return {
    id: 4991,
    subject: 'scan job dies somewhere in the Maven build (full log inside)',
    status: 'open',
    priority: 'normal',
    channel: 'api',
    requester: 'Tomasz Example',
    organization: 'Example Insurance',
    tags: ['saas', 'ultimate'],
    comments: [
      {
        from: 'customer',
        at: at(30),
        body: 'gemnasium-maven-dependency_scanning fails for our biggest repository only. Whole log in the next comment, please do not ask for it again.',
        attachments: [],
      },
      {from: 'customer', at: at(31), body: lines.join('\n'), attachments: []},
      {
        from: 'agent',
        at: at(90),
        body: 'Thanks, I have it and am searching for the first failure.',
        attachments: [],
      },
    ],
    expects: {primary: 'dependency-scanning', also: []},
    why: 'The job gemnasium-maven-dependency_scanning fails; one line in the middle of the log says so.',
  };
};

/** The tickets that are too big to keep as files. Same content every time. */
export const generatedTickets = (): DemoTicket[] => [longTicket(), logTicket()];
