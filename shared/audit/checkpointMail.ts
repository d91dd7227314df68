/** Decides which checkpoints go into the next mail to a mailbox outside: one mail a night, with all since the former one. */

/** More than a few nights make when all goes well; a desk that gets a mailbox late sends its past in several. */
export const MOST_IN_A_MAIL = 2000;

/** What was mailed until now. */
export interface MailedCheckpoints {
  /** Number of the last one; 0 before the first mail. */
  readonly through: number;
  /** The night whose mail is complete, as a number (20261130); 0 before the first. */
  readonly night: number;
}

/**
 * @param mailed what was mailed until now
 * @param last number of the last checkpoint that was signed; 0 when there is none
 * @param tonight YYYY-MM-DD of the night that began last
 * @returns what will have been mailed with the next mail, which begins behind `mailed.through`; null when none is due
 */
export function nextCheckpointMail(mailed: MailedCheckpoints, last: number, tonight: string): MailedCheckpoints | null {
  const night = Number(tonight.replaceAll('-', ''));
  if (mailed.night >= night || last <= mailed.through) {
    return null;
  }
  const through = Math.min(last, mailed.through + MOST_IN_A_MAIL);
  return { through, night: through === last ? night : mailed.night };
}
