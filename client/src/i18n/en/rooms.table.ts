/** The English texts of the screens behind the work list. */
import { isOfRooms } from '../parts';
import { messages } from './messages';

export const rooms = Object.fromEntries(Object.entries(messages).filter(([branch]) => isOfRooms(branch)));
