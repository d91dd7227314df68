/** Registry of jobs: what the worker does by itself, and how often it looks for work. */
import { checkTrailNightly } from '../trail/nightlyCheck';
import { checkpoint } from '../trail/checkpoints';
import { takeUpLeftReads } from '../trail/reads/takeUpReads';
import type { Job } from '../work/runner';
import { consultRegister } from './consultRegister';
import { drawMessageLetters } from './drawMessageLetters';
import { drawPrintRuns } from './drawPrintRuns';
import { endExpiredDispatches } from './endExpiredDispatches';
import { deliverWebhooks } from './deliverWebhooks';
import { forgetCounts } from './forgetCounts';
import { gatherTallies } from './gatherTallies';
import { forgetNotifications } from './forgetNotifications';
import { lapseApprovals } from './lapseApprovals';
import { lapseCases } from './lapseCases';
import { lookAtPages } from './lookAtPages';
import { mailCheckpoints } from './mailCheckpoints';
import { moveCasesToPolicy } from './moveCasesToPolicy';
import { readBatches } from './readBatches';
import { keepErasures } from './retention/erasureLedger';
import { eraseConfirmed, retainNightly } from './retention/performRetention';
import { recheckCases } from './recheckCases';
import { remindCases } from './remindCases';
import { remindCodes } from './remindCodes';
import { reopenOutdatedRegister } from './reopenOutdatedRegister';
import { sendInvitations } from './sendInvitations';
import { sendQueuedDispatches } from './sendQueuedDispatches';
import { sweepFiles } from './sweepFiles';
import { watchFolder } from './watchFolder';

/** A new job is a file and an entry here. */
export const JOBS: readonly Job[] = [
  { name: 'sendQueuedDispatches', everyMs: 1000, run: sendQueuedDispatches },
  { name: 'sendInvitations', everyMs: 1000, run: sendInvitations },
  { name: 'drawMessageLetters', everyMs: 2000, run: drawMessageLetters },
  { name: 'drawPrintRuns', everyMs: 1000, run: drawPrintRuns },
  { name: 'endExpiredDispatches', everyMs: 60 * 60_000, run: endExpiredDispatches },
  { name: 'deliverWebhooks', everyMs: 1000, run: deliverWebhooks },
  { name: 'remindCases', everyMs: 10 * 60_000, run: remindCases },
  { name: 'remindCodes', everyMs: 10 * 60_000, run: remindCodes },
  { name: 'lapseCases', everyMs: 60_000, run: lapseCases },
  { name: 'recheckCases', everyMs: 5000, run: recheckCases },
  { name: 'moveCasesToPolicy', everyMs: 60_000, run: moveCasesToPolicy },
  { name: 'reopenOutdatedRegister', everyMs: 600_000, run: reopenOutdatedRegister },
  { name: 'consultRegister', everyMs: 1000, run: consultRegister },
  { name: 'lapseApprovals', everyMs: 60_000, run: lapseApprovals },
  { name: 'readBatches', everyMs: 1000, run: readBatches },
  { name: 'lookAtPages', everyMs: 1000, run: lookAtPages },
  { name: 'watchFolder', everyMs: 2000, run: watchFolder },
  { name: 'forgetNotifications', everyMs: 60 * 60_000, run: forgetNotifications },
  { name: 'forgetCounts', everyMs: 60 * 60_000, run: forgetCounts },
  { name: 'gatherTallies', everyMs: 60_000, run: gatherTallies },
  { name: 'takeUpLeftReads', everyMs: 60_000, run: takeUpLeftReads },
  { name: 'makeCheckpoints', everyMs: 3 * 60_000, run: checkpoint },
  { name: 'mailCheckpoints', everyMs: 10 * 60_000, run: mailCheckpoints },
  { name: 'checkTrailNightly', everyMs: 10 * 60_000, run: checkTrailNightly },
  { name: 'eraseConfirmed', everyMs: 10 * 60_000, run: eraseConfirmed },
  { name: 'retainNightly', everyMs: 10 * 60_000, run: retainNightly },
  { name: 'keepErasures', everyMs: 60_000, run: keepErasures },
  { name: 'sweepFiles', everyMs: 60 * 60_000, run: sweepFiles },
];
