/** The English words that a new desk starts with: version 1 of every template. */
import type { MessageKindId } from '../messageKinds';
import type { MessageTemplate, TemplateBlock } from '../messageTemplate';

const p = (text: string): TemplateBlock => ({ kind: 'paragraph', text });
const h = (text: string): TemplateBlock => ({ kind: 'heading', text });
const ITEMS: TemplateBlock = { kind: 'items' };
const NOTE: TemplateBlock = { kind: 'note' };
const FRAME = { salutation: 'Dear Sir or Madam,', closing: 'Yours faithfully,' } as const;
const NOT_YOURS = p(
  'If you do not recognise this application, please call us as soon as possible on {{phone}} and quote case number {{caseNumber}}. We never ask you for a code or a password.',
);
const HOW_TO_SEND =
  'Please send your answer by post to {{senderAddress}}, quoting case number {{caseNumber}}. Do not send copies of identity documents by e-mail.';

export const ENGLISH_TEMPLATES: Readonly<Record<MessageKindId, MessageTemplate>> = {
  confirmationOfReceipt: {
    ...FRAME,
    subject: 'We have received your application ({{caseNumber}})',
    blocks: [
      p(
        'On {{receivedOn}} we received the contract of {{company}} for eHerkenning {{level}}. Your case number is {{caseNumber}}.',
      ),
      p(
        'We are now checking the data. If something is missing or differs from your registration, we will let you know. You do not need to do anything now.',
      ),
      p('Your current login means stay valid until the new level has been activated.'),
      NOT_YOURS,
    ],
  },
  supplementRequest: {
    ...FRAME,
    subject: 'We still need something from you ({{caseNumber}})',
    blocks: [
      p(
        'We cannot continue yet with the application of {{company}} for eHerkenning {{level}}. This is what we still need from you:',
      ),
      ITEMS,
      NOTE,
      h('What to do now'),
      p(`Please make sure that we have your answer by {{dueOn}}. ${HOW_TO_SEND}`),
      p('If we receive no answer, the application lapses. Your current login means stay valid.'),
      NOT_YOURS,
    ],
  },
  reminder: {
    ...FRAME,
    subject: 'Reminder: we are waiting for your answer ({{caseNumber}})',
    blocks: [
      p(
        'We asked you for additional information on the application of {{company}} for eHerkenning {{level}}. We have not received your answer yet. It is about:',
      ),
      ITEMS,
      p(`Please make sure that we have your answer by {{dueOn}}. ${HOW_TO_SEND}`),
      p(
        'If you have already sent your answer, you do not need to do anything. Without an answer the application lapses.',
      ),
      NOT_YOURS,
    ],
  },
  identification: {
    ...FRAME,
    subject: 'Invitation: identification for eHerkenning {{level}} ({{caseNumber}})',
    blocks: [
      p(
        'You applied for eHerkenning {{level}} for {{company}}. For this level we must see the original identity document of: {{persons}}. This takes an appointment in person: nobody else can come instead.',
      ),
      h('The appointment'),
      p('{{appointment}}'),
      NOTE,
      h('What to bring'),
      p(
        'Please bring the original of the identity document of which we have a copy: a passport, identity card or driving licence that is still valid. A copy or a photo is not sufficient. Please also have case number {{caseNumber}} at hand.',
      ),
      p(
        'If you cannot come, or the identity document has been replaced, please call us beforehand on {{phone}}. Until we have seen the identity document we cannot continue with the application. Your current login means stay valid.',
      ),
      NOT_YOURS,
    ],
  },
  rejection: {
    ...FRAME,
    subject: 'Your application has been rejected ({{caseNumber}})',
    blocks: [
      p('We cannot approve the application of {{company}} for eHerkenning {{level}}. These are the reasons:'),
      ITEMS,
      NOTE,
      h('What this means'),
      p('Your current login means stay valid. Has this been resolved? Then you can apply again.'),
      p(
        'If you disagree with this decision, please write to us within six weeks to tell us why, at {{senderAddress}}, quoting case number {{caseNumber}}. A colleague who was not involved will then review the application.',
      ),
    ],
  },
  paperReminder: {
    ...FRAME,
    subject: 'We are waiting for your contract ({{caseNumber}})',
    blocks: [
      p('You applied for eHerkenning {{level}} for {{company}}. We have not received the signed contract yet.'),
      p(
        'Please post the contract to {{senderAddress}}, so that we have it by {{dueOn}}. Write beside the signature that it is an upgrade. If we receive nothing, the application lapses.',
      ),
      p('If you have already sent the contract, you do not need to do anything. Your current login means stay valid.'),
      NOT_YOURS,
    ],
  },
  approval: {
    ...FRAME,
    subject: 'Your application has been approved ({{caseNumber}})',
    blocks: [
      p('We have approved the application of {{company}} for eHerkenning {{level}}.'),
      p(
        'The new level is for: {{persons}}. For each person we send an activation code and, separately, a link. The new level applies once both have been used. Until then the current login means stays valid.',
      ),
      h('Not approved'),
      ITEMS,
      NOT_YOURS,
    ],
  },
  upgradeNotice: {
    ...FRAME,
    subject: 'A higher level was granted to {{company}}: was this not you? ({{caseNumber}})',
    blocks: [
      p(
        'On {{decidedOn}} we approved the application of {{company}} for eHerkenning {{level}}. You receive this message at the address that we have on record.',
      ),
      p(
        'The new level takes effect only when the code and the link have been used that we send separately. Until then nothing changes.',
      ),
      h('Was this not you?'),
      p(
        'Do you not recognise this application, or does it not come from your organisation? Then call us at once on {{phone}} and quote case number {{caseNumber}}. We then make all open codes void and look into it with you.',
      ),
      p('Is it right? Then there is nothing you need to do. We never ask you for a code or password.'),
    ],
  },
  codeReminder: {
    ...FRAME,
    subject: 'Reminder: activate eHerkenning {{level}} ({{caseNumber}})',
    blocks: [
      p(
        'The application of {{company}} for eHerkenning {{level}} has been approved, but you have not activated the new level yet. You can do so up to and including {{dueOn}}.',
      ),
      p(
        'You need the code and the link for it, which we sent you separately. They are not in this message. If you do not activate in time, your current login means simply stays valid.',
      ),
      p('Did you not receive the code or the link? Call us on {{phone}} and quote case number {{caseNumber}}.'),
      NOT_YOURS,
    ],
  },
  completion: {
    ...FRAME,
    subject: 'Your upgrade to eHerkenning {{level}} is complete ({{caseNumber}})',
    blocks: [
      p('The upgrade of {{company}} to eHerkenning {{level}} is complete.'),
      p('The new level applies to: {{persons}}.'),
      h('Do not forget your mandates'),
      p(
        'Mandates do not move to the new login means by themselves. Please have your manager activate them on the new login means. Until then a user may not be able to log in to some services.',
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
      p('Your current login means stay valid. If you still want the higher level, you can apply again.'),
      p('Have you already sent your documents? Please call us on {{phone}} and quote case number {{caseNumber}}.'),
      NOT_YOURS,
    ],
  },
};
