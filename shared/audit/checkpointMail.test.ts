/** Tests which checkpoints go into the next mail. */
import { expect, it } from 'vitest';
import { MOST_IN_A_MAIL, nextCheckpointMail, type MailedCheckpoints } from './checkpointMail';

const TONIGHT = '2026-11-24';
const through = (number: number, night = 20261123): MailedCheckpoints => ({ through: number, night });

it.each<[string, MailedCheckpoints, number, MailedCheckpoints | null]>([
  ['nothing was ever signed', through(0, 0), 0, null],
  ['the first mail', through(0, 0), 3, through(3, 20261124)],
  ['the night after', through(3), 40, through(40, 20261124)],
  ['nothing new since', through(40), 40, null],
  ['tonight’s mail is out', through(40, 20261124), 41, null],
  ['a clock that was put back', through(40, 20261125), 41, null],
  ['after two years', through(0, 0), MOST_IN_A_MAIL + 1, through(MOST_IN_A_MAIL, 0)],
  ['the rest of them', through(MOST_IN_A_MAIL, 0), MOST_IN_A_MAIL + 1, through(MOST_IN_A_MAIL + 1, 20261124)],
  ['over the end of a year', through(7, 20251231), 8, through(8, 20261124)],
])('%s', (_what, mailed, last, next) => {
  expect(nextCheckpointMail(mailed, last, TONIGHT)).toEqual(next);
});
