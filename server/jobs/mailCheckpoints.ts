/** Mails checkpoints to a mailbox outside the desk, once a night: whoever has that mailbox can say what the trail was. */
import { keepMailedCheckpoints, mailedCheckpoints } from '@desk/db/stores/checkpointMailStore';
import { checkpointsAfter, lastCheckpoint } from '@desk/db/stores/checkpointStore';
import { inTransaction } from '@desk/db/transaction';
import { nextCheckpointMail } from '@desk/shared/audit/checkpointMail';
import type { Dependencies } from '../dependencies';
import type { OutgoingMail } from '../dispatch/carriers';
import { checkpointLine } from '../trail/checkpointFile';
import { nightOf } from '../trail/nightlyCheck';

const UNAUDITED = { unaudited: 'checkpoints are over the trail, not in it, and so is that they were mailed' } as const;

function mailOf(address: string, lines: readonly string[], range: string): OutgoingMail {
  const text =
    `In de bijlage staan de ondertekende controlepunten ${range} van het logboek van de upgradebalie. Bewaar deze mail waar de beheerder van de balie niet bij kan.\n` +
    `The signed checkpoints ${range} of the trail of the upgrade desk are attached. Keep this mail where the administrator of the desk cannot reach it.\n\n` +
    'npm run audit:verify -- --checkpoints FILE\n';
  return {
    dispatchId: `checkpoints-${range}`,
    to: { name: '', address },
    subject: `Controlepunten / checkpoints ${range}`,
    text,
    attachments: [
      {
        filename: `checkpoints-${range}.jsonl`,
        contentType: 'application/jsonl',
        content: lines.map((line) => `${line}\n`).join(''),
      },
    ],
  };
}

/**
 * Job. Sent first and kept afterwards: a process that is killed in between sends the same mail under the same Message-ID again.
 * @returns how many checkpoints were mailed; the rest of many goes with the next mail at once
 */
export async function mailCheckpoints({ carriers, clock, config, db }: Dependencies): Promise<number> {
  const { checkpointMailbox: address } = config;
  if (address === null) {
    return 0;
  }
  const mailed = await mailedCheckpoints(db);
  const last = (await lastCheckpoint(db))?.number ?? 0;
  const next = nextCheckpointMail(mailed, last, nightOf(clock()));
  if (next === null) {
    return 0;
  }
  const count = next.through - mailed.through;
  const lines = (await checkpointsAfter(db, mailed.through, count)).map(checkpointLine);
  await carriers.sendMail(mailOf(address, lines, `${String(mailed.through + 1)}-${String(next.through)}`));
  await inTransaction(db, (tx) => keepMailedCheckpoints(tx, next), UNAUDITED);
  return count;
}
