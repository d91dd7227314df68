/** Job: makes and keeps the letter of each message that goes by post. */
import { lettersToDraw } from '@desk/db/stores/customerMessageStore';
import type { Dependencies } from '../dependencies';
import { drawMessageLetter } from '../dispatch/messages/drawMessageLetter';

const BATCH = 20;

/** @returns how many letters were made */
export async function drawMessageLetters(deps: Dependencies): Promise<number> {
  let drawn = 0;
  for (const letter of await lettersToDraw(deps.db, BATCH)) {
    drawn += (await drawMessageLetter(deps, letter)) ? 1 : 0;
  }
  return drawn;
}
