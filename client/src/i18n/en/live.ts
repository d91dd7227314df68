/** English texts of what colleagues do meanwhile, and of the next case; the same keys as the Dutch ones. */
import type { live as nl } from '../nl/live';
import type { Shape } from '../shape';

export const live = {
  next: 'Next case',
  nothingToTake: 'There is no case that you can take now.',
  takenFromYou: '%{name} has taken over a case that lay with you. What you recorded stays.',
  alsoLooking: 'Also here: %{names}',
  typing: '%{names} is typing in this case. |||| %{names} are typing in this case.',
  lostConnection: 'No connection with the desk. What colleagues do does not reach you now; what you type stays.',
  connectionBack: 'The connection is back.',
  changed: '%{name} has just changed this case: %{what}. The page is up to date; what you type stays.',
  noted: '%{name} has just changed something in the notes on this case.',
  claimed: 'This case is now in the hands of %{holder}. That was done by %{name}.',
  givenBack: '%{name} has given this case back.',
  heldBy: '%{sentence} The case is now in the hands of %{name}.',
  lost: 'You can no longer save this: the case is in the hands of %{name}. What you filled in stays here so that you can copy it.',
  lostToNobody: 'You cannot save this now. What you filled in stays here.',
} as const satisfies Shape<typeof nl>;
