/** English texts of the steps of a case: the list at the left of the bench, and what comes after a step. */
import type { steps as nl } from '../nl/steps';
import type { Shape } from '../shape';

export const steps = {
  title: 'Steps',
  look: 'What to look at',
  panes: 'Parts of the bench',
  pane: { list: 'Steps', scan: 'Scan', step: 'Verdict' },
  difference: 'Difference in %{field}',
  poBox: 'PO box in place of a street (%{smart_count} fields)',
  document: 'Identity document',
  recorded: 'Recorded',
  count: '%{smart_count} step |||| %{smart_count} steps',
  open: '%{smart_count} step open |||| %{smart_count} steps open',
  differences: '%{smart_count} difference |||| %{smart_count} differences',
  done: '%{smart_count} done',
  stillToDo: 'still to do: %{what}',
  then: 'Next: %{step}',
  ofOther: '%{step} (%{name})',
  last: 'This is the last step.',
  choose: 'Choose a step at the left.',
  submit: 'All steps are done. Above the case you now find: %{action}.',
  sendToIdentification: 'All that can be done on paper is done. Above the case you now find: %{action}.',
  recordAppointment: 'The case waits for the appointment. Once it has taken place, the case shows above: %{action}.',
  met: 'An appointment was kept. Now record which document was seen there.',
  notYet: 'All steps are done, but the case cannot be submitted yet:',
  toLetters: 'To contract and post',
  allDone: 'No step is left that you can do now.',
} as const satisfies Shape<typeof nl>;
