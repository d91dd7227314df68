/** The English words that a new desk starts with: version 1 of every template. */
import type { MessageKindId } from '../messageKinds';
import type { MessageTemplate, TemplateBlock } from '../messageTemplate';

const p = (text: string): TemplateBlock => ({ kind: 'paragraph', text });
const h = (text: string): TemplateBlock => ({ kind: 'heading', text });
const ITEMS: TemplateBlock = { kind: 'items' };
const NOTE: TemplateBlock = { kind: 'note' };
const FRAME = { salutation: 'Dear Sir or Madam,', closing: 'Yours faithfully,' } as const;
const NOT_YOURS = p(
  'Do you not know this application? Please tell us as soon as possible, quoting the case number. We never ask you for a code or a password.',
);
const HOW_TO_SEND =
  'Please send your answer by post to the address in this message and quote our case number {{caseNumber}}. Do not send identity documents by e-mail.';

export const ENGLISH_TEMPLATES: Readonly<Record<MessageKindId, MessageTemplate>> = {
  confirmationOfReceipt: {
    ...FRAME,
    subject: 'We have received your application ({{caseNumber}})',
    blocks: [
      p(
        'On {{receivedOn}} we received the contract of {{company}} for eHerkenning {{level}}. Your case number is {{caseNumber}}.',
      ),
      p(
        'We are now checking the data. If something is missing or differs from your registration, we will let you know. You need not do anything now.',
      ),
      p('The means you use now stay valid until the new level has been activated.'),
      NOT_YOURS,
    ],
  },
  supplementRequest: {
    ...FRAME,
    subject: 'We still need something from you ({{caseNumber}})',
    blocks: [
      p(
        'We cannot go on yet with the application of {{company}} for eHerkenning {{level}}. This is what we still need:',
      ),
      ITEMS,
      NOTE,
      h('What to do now'),
      p(`We would like to have your answer by {{dueOn}} at the latest. ${HOW_TO_SEND}`),
      p('Without an answer the application lapses. Your present means then simply stay valid.'),
      NOT_YOURS,
    ],
  },
  reminder: {
    ...FRAME,
    subject: 'Reminder: we are waiting for your answer ({{caseNumber}})',
    blocks: [
      p(
        'We asked you for a supplement to the application of {{company}} for eHerkenning {{level}}. Your answer has not arrived yet. It is about:',
      ),
      ITEMS,
      p(`We would like to have your answer by {{dueOn}} at the latest. ${HOW_TO_SEND}`),
      p('If you have sent it already, you need not do anything. Without an answer the application lapses.'),
    ],
  },
  rejection: {
    ...FRAME,
    subject: 'Your application has been rejected ({{caseNumber}})',
    blocks: [
      p('We cannot approve the application of {{company}} for eHerkenning {{level}}. This is why:'),
      ITEMS,
      NOTE,
      h('What this means'),
      p('Your present means stay valid. Once the reasons have been removed you can apply again.'),
      p(
        'Do you disagree? Please write to us within six weeks why, quoting our case number {{caseNumber}}. A colleague who was not involved in the application will look at it again.',
      ),
    ],
  },
  paperReminder: {
    ...FRAME,
    subject: 'We are waiting for your contract ({{caseNumber}})',
    blocks: [
      p('You applied for eHerkenning {{level}} for {{company}}. We have not received the signed contract yet.'),
      p(
        'Please post it to the address in this message by {{dueOn}} at the latest, and write beside the signature that it is an upgrade. If we receive nothing, the application lapses.',
      ),
      p('If you have sent it already you need do nothing. Your present means stay valid.'),
      NOT_YOURS,
    ],
  },
  approval: {
    ...FRAME,
    subject: 'Your application has been approved ({{caseNumber}})',
    blocks: [
      p('We have approved the application of {{company}} for eHerkenning {{level}}.'),
      p(
        'The new level is for: {{persons}}. Each of them gets an activation code from us and, separately, a link. Whoever has used both has the new level. Until then the present means stays valid.',
      ),
      h('Not approved'),
      ITEMS,
      NOT_YOURS,
    ],
  },
  completion: {
    ...FRAME,
    subject: 'Your upgrade to eHerkenning {{level}} is complete ({{caseNumber}})',
    blocks: [
      p('The upgrade of {{company}} to eHerkenning {{level}} is complete.'),
      p('The new level holds for: {{persons}}.'),
      h('Do not forget your mandates'),
      p(
        'Mandates do not move to the new means by themselves. Have your manager activate them on the new means. Until then a user cannot log in to some services.',
      ),
      NOT_YOURS,
    ],
  },
  lapse: {
    ...FRAME,
    subject: 'Your application has lapsed ({{caseNumber}})',
    blocks: [
      p(
        'The application of {{company}} for eHerkenning {{level}} has lapsed: we did not receive in time what we need for it.',
      ),
      p('Your present means stay valid. If you still want the higher level, you can apply again.'),
      p('Have you sent your documents already? Please contact us, quoting case number {{caseNumber}}.'),
    ],
  },
};
