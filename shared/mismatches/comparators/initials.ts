/** Decides when two rows of initials are one value: the letters count, dots, spaces and hyphens do not. */
import { compareUnder } from './comparison';
import { otherAccents } from './kinds/accents';
import { otherCapitals } from './kinds/capitals';
import { fewerInitials, initialsForNames } from './kinds/givenNames';
import { probableSlip } from './kinds/probableSlip';
import { initialsDots } from './rules/initialsDots';
import { initialsHyphen } from './rules/initialsHyphen';
import { TEXT_RULES } from './text';

export const compareInitials = compareUnder(
  [...TEXT_RULES, initialsHyphen, initialsDots],
  [otherAccents, otherCapitals, fewerInitials, initialsForNames, probableSlip],
);
