/** The English words of the e-mail that brings the activation link. */
import { unbroken } from '@desk/shared/dispatch/sender';
import type { ActivationMailFacts, MailContent } from '../mailContent';

export function activationMailEn(facts: ActivationMailFacts): MailContent {
  const { name, company, targetLevel, caseNumber, codeChannel, contact, sender } = facts;
  const way = codeChannel === 'sms' ? 'text message' : 'letter';
  return {
    subject: `Activate eHerkenning ${targetLevel} (case ${caseNumber})`,
    salutation: `Dear ${name},`,
    before: [
      `The application of ${company} for eHerkenning ${targetLevel} has been approved. You activate the new level with ` +
        `the button below and with the activation code, which we send you by ${way}. Please wait with the activation ` +
        `until you have that ${way}.`,
    ],
    linkLabel: `Activate eHerkenning ${targetLevel}`,
    after: [
      `The ${way} says until when you can activate. Your current login means stays valid until you have activated.`,
      'Do not share the code with anyone. Our staff never ask for it.',
      'If you did not ask for this, do not use the link and call us as soon as possible on ' +
        `${unbroken(sender.phone)}, quoting case number ${caseNumber}.`,
    ],
    contact,
    closing: 'Yours sincerely,',
  };
}
