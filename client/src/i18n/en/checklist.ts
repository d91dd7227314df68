/** English texts of the intake checklist: its questions with their keys, what the desk saw, what misses, the page that walks the letters. */
import type { checklist as dutch } from '../nl/checklist';
import type { Shape } from '../shape';

export const checklist: Shape<typeof dutch> = {
  key: { yes: 'y', no: 'n', notApplicable: 'x' },
  press: {
    yes: 'Checklist: answer yes',
    no: 'Checklist: answer no',
    notApplicable: 'Checklist: answer not applicable',
    next: 'Checklist: next question',
    previous: 'Checklist: previous question',
    save: 'Checklist: save and go to the next letter',
  },
  about: 'About %{name}',
  toAnswer: 'To answer',
  allAnswered: 'All questions are answered.',
  unread: 'Nobody has read this letter yet. Say what is in it.',
  restNotInLetter: 'The rest is not in this letter',
  later: 'can be done later',
  open: 'still open',
  seen: 'Looked up by the system',
  answered: 'Answers on %{number}',
  correct: 'Correct answers on %{number}',
  signedOn: 'Signing date on the contract',
  missing: 'Missing',
  missingCount: '%{smart_count} thing missing |||| %{smart_count} things missing',
  reasonCode: 'reason %{code}, check %{check}',
  save: 'Save answers',
  saveAndNext: 'Save and next letter',
  upgrade: {
    open: 'The letter does not say that this is an upgrade. Ask the customer.',
    confirmed: 'The customer confirms that this is an upgrade.',
    denied: 'The customer says that this is no upgrade. Withdraw the application.',
    said: '%{by}, %{channel}, %{on}; recorded by %{recordedBy}.',
    withdrawReason: 'No upgrade according to the customer (%{by}, %{channel}, %{on}).',
  },
  walk: {
    title: 'Letters with open questions',
    empty: 'No letter has open questions any more.',
    list: 'Letters',
    open: '%{smart_count} question open |||| %{smart_count} questions open',
    received: 'received %{day}',
    toCase: 'Open case %{number}',
    onlyRead: 'This case has moved on; the questions cannot be answered here any more.',
    noScan: 'This letter has no scan yet.',
    waiting: '%{smart_count} letter with open questions |||| %{smart_count} letters with open questions',
  },
};
