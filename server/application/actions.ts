/** What the actions of the application do: one effect each, of the action's own name. */
import { askEstablishment, dropEstablishment, keepEstablishment } from './chooseEstablishment';
import { correct } from './correct';
import { giveBack } from './giveBack';
import { handOver } from './handOver';
import { lapse } from './lapse';
import { endPriority, prioritise } from './priority';
import { remind } from './remind';
import { take } from './take';
import { takeOver } from './takeOver';

export const applicationActions = {
  take,
  takeOver,
  handOver,
  giveBack,
  prioritise,
  endPriority,
  correct,
  askEstablishment,
  keepEstablishment,
  dropEstablishment,
  remind,
  lapse,
};
