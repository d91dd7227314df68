/** The English words of the e-mail that brings the activation link. */
import type { ActivationMailFacts, MailContent } from '../mailContent';

export function activationMailEn(facts: ActivationMailFacts): MailContent {
  const { name, company, targetLevel, validUntil, caseNumber, codeChannel } = facts;
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
      `You can activate up to and including ${validUntil}. Your present means stays valid until you have activated.`,
      'Do not share the code with anyone. Our staff never ask for it.',
      'Did you not ask for this? Then do not use the link and tell us as soon as possible, quoting case number ' +
        `${caseNumber}.`,
    ],
    closing: 'Yours sincerely,',
  };
}
