/** English texts of the screen that says how the system itself is doing. */
import type { Shape } from '../shape';
import type { system as dutch } from '../nl/system';

export const system: Shape<typeof dutch> = {
  ready: 'The system is ready for work.',
  notReady: 'The system is not ready for work',
  now: 'Now',
  worker: { name: 'Background work', alive: 'runs', silent: 'stands still', elsewhere: 'runs on another server' },
  storage: { name: 'Room on the disk', enough: 'enough', low: 'nearly full', full: 'full', unknown: 'not known' },
  checkpoint: 'Last signed checkpoint',
  checkpointValue:
    'number %{number}, %{moment}, over %{events} event |||| number %{number}, %{moment}, over %{events} events',
  noCheckpoint: 'none yet',
  looks: 'Checks of the log and the documents',
  looksExplain:
    'Every night the system verifies the log and looks whether every file is still there. It reads a part of the files to the end each night, so that everything has been read in four weeks.',
  noLooks: 'There has been no check yet. The first is tonight after 2:00.',
  column: {
    startedAt: 'Begun',
    events: 'Events',
    rows: 'Records',
    files: 'Files',
    filesRead: 'Read to the end',
    found: 'Findings',
  },
  findings: 'Findings of %{moment}',
  moreFindings: 'And %{smart_count} more. Run npm run audit:verify for all of them.',
  toCase: 'Open the case',
  retention: {
    title: 'Keeping and erasing',
    explain: 'What is past its retention period is erased every night. The periods stand in the policy.',
    kind: 'Kind',
    due: 'Due now',
    lastDue: 'Due last night',
    lastDone: 'Erased last night',
    lastNight: 'Last round: %{moment}.',
    noNight: 'There has been no round yet. The first is tonight after 2:00.',
    kinds: {
      cases: 'Closed cases',
      images: 'Scans with copies of identity documents',
      trail: 'Personal data in the log outside cases',
      answers: 'Answers kept for repeated requests',
      webhookMessages: 'Webhook messages that were sent',
      unreadFiles: 'Files that cannot be read',
      stacks: 'Finished stacks of scans',
    },
    cases: 'Cases with a legal hold or a request to erase',
    noCases: 'No case has a legal hold or a request to erase.',
  },
};
