/** Keeps which checkpoints were mailed to the mailbox outside. */
import type { MailedCheckpoints } from '@desk/shared/audit/checkpointMail';
import type { Reader, Tx } from '../reader';
import { changeReturning, rowsWith } from '../sql/rows';

const [THROUGH, NIGHT] = ['checkpoints-mailed', 'checkpoints-mailed-night'];

/** What was mailed until now. */
export async function mailedCheckpoints(reader: Reader): Promise<MailedCheckpoints> {
  const rows = await rowsWith(reader, 'counters', { match: { name: [THROUGH, NIGHT] } });
  const valueOf = (name: string): number => rows.find((row) => row.name === name)?.value ?? 0;
  return { through: valueOf(THROUGH), night: valueOf(NIGHT) };
}

/** Says what was mailed by now. */
export async function keepMailedCheckpoints(tx: Tx, { through, night }: MailedCheckpoints): Promise<void> {
  await changeReturning(
    tx,
    // It begins with WITH, as `takeNumber` does.
    'WITH told (name, value) AS (SELECT CAST($1 AS TEXT), CAST($2 AS INTEGER) UNION ALL SELECT CAST($3 AS TEXT), CAST($4 AS INTEGER)) ' +
      'INSERT INTO counters (name, value) SELECT name, value FROM told WHERE true ' +
      'ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING value',
    [THROUGH, through, NIGHT, night],
  );
}
