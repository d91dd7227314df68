/** The English texts of the frame, the first page and the work list, beside those of the start. */
import { isOfRooms } from '../parts';
import { messages } from './messages';
import { start } from './start.table';

export const desk = Object.fromEntries(
  Object.entries(messages).filter(([branch]) => !(branch in start) && !isOfRooms(branch)),
);
