/** English texts of the screens for templates of messages. */
import type { Shape } from '../shape';
import type { templates as dutch } from '../nl/templates';

export const templates: Shape<typeof dutch> = {
  explain: 'Customers get to read this, by mail and by letter. A change holds from the next message on.',
  column: { kind: 'Message', language: 'Language', sentWhen: 'Goes out', version: 'Version', changed: 'Changed' },
  language: { nl: 'Dutch', en: 'English' },
  asStarted: 'as the desk began',
  words: 'Words',
  preview: 'Preview',
  named: 'The text may name: %{named}. The desk fills this in.',
  field: { subject: 'Subject', salutation: 'Salutation', closing: 'Closing' },
  block: {
    heading: 'Heading',
    paragraph: 'Paragraph',
    items: 'Here comes what is asked, or why not',
    note: 'Here comes what the officer writes to the customer',
  },
  nth: '%{name} (part %{nth})',
  up: 'Move %{name} up',
  down: 'Move %{name} down',
  remove: 'Remove %{name}',
  add: 'Add: %{name}',
  reason: 'Why do you change this?',
  save: 'Save as a new version',
  saved: 'The new version holds from the next message on',
  sample: 'Sample case',
  asLetter: 'Look at it as a letter',
  letterPicture: 'The first page of the letter',
  versions: 'Versions',
  nthVersion: 'Version %{version}',
  take: 'Take over',
  takeVersion: 'Take over the words of version %{version}',
  problem: {
    shape: 'A text is empty or too long.',
    unknownPlaceholder: '{{%{what}}} cannot be filled in in this message.',
    missingPlaceholder: 'Name {{%{what}}} as well: without it the customer does not know what it is about.',
    missingSlot: 'This part is missing: %{what}.',
    repeatedSlot: 'This part stands there twice: %{what}.',
    unknownSlot: 'This part does not belong in this message: %{what}.',
    openBraces: 'Here are braces that do not match: %{what}',
  },
};
