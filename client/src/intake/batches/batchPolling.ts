/** Decides how often the screen asks how far a stack has been read. */
import type { MailBatch } from '@desk/shared/intake/mailBatch';

const WHILE_READING = 1_000;
/** Stacks also come in by the scan folder and the API, without anybody at this screen. */
const OTHERWISE = 10_000;

export function isUnderWay({ status }: Pick<MailBatch, 'status'>): boolean {
  return status === 'queued' || status === 'reading';
}

/**
 * @param batches the stacks on the screen; undefined as long as none were fetched
 * @returns milliseconds until the next question
 */
export function pollAfter(batches: readonly Pick<MailBatch, 'status'>[] | undefined): number {
  return batches?.some(isUnderWay) === true ? WHILE_READING : OTHERWISE;
}
