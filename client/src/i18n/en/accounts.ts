/** English texts of what is asked once more about accounts of staff. */
import type { accounts as nl } from '../nl/accounts';
import type { Shape } from '../shape';

export const accounts = {
  unlinkAsk: 'Undo the link to the organisation?',
  unlinkHelp: '%{name} no longer signs in through the organisation then, and is signed out everywhere at once.',
  unlinkEndsPassword:
    'The password of before the link stops working too, and so does an invitation that nobody has used. An administrator asks for a new password here, and another one confirms it.',
  unlinkKeepsPassword: 'The password keeps working.',
} satisfies Shape<typeof nl>;
