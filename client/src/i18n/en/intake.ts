/** English texts of the screens for post; the same keys as the Dutch ones. */
import type { intake as nl } from '../nl/intake';
import type { Shape } from '../shape';

export const intake = {
  title: 'Register post',
  field: {
    number: 'Case number',
    receivedOn: 'Received on',
    delivery: 'Delivery',
    sender: 'Sender',
    archivePlace: 'Place in archive',
    signedOn: 'Signed on',
    remark: 'Remark',
  },
  lookup: {
    searching: 'Looking up the case…',
    unknown: 'There is no case with this number. Put the letter aside or search by KvK number.',
    invalid: 'This case number is not right: a digit is wrong. Compare it with the letter.',
    failed: 'The case could not be looked up. You can still register; the number is then checked once more.',
  },
  scans: 'Scans',
  chooseScans: 'Choose scans',
  dropHere: 'or drop them here (PDF, TIFF, JPEG or PNG)',
  removeScan: 'Remove %{name}',
  scanRefused: 'This kind of file is not accepted: %{names}',
  checklist: 'Checklist',
  saveAndNext: 'Register and next letter',
  saveAndOpen: 'Register and open case',
  registered: 'Letter %{number} is registered',
  notRegistered: 'The letter was not registered. Try again; everything is still here.',
  problem: {
    numberMissing: 'Fill in the case number.',
    numberInvalid: 'This case number is not right.',
    receivedOnMissing: 'Fill in when the letter was received.',
    receivedInFuture: 'The day of receipt cannot lie in the future.',
    signedInFuture: 'The day of signing cannot lie in the future.',
    scansMissing: 'Add at least one scan.',
  },
  unanswered:
    '%{smart_count} question of the checklist is open |||| %{smart_count} questions of the checklist are open',
  saveAnswers: 'Save answers',
} as const satisfies Shape<typeof nl>;
