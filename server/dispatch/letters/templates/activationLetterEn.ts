/** The English words of the letter that brings an activation code. */
import { unbroken } from '@desk/shared/dispatch/sender';
import type { ActivationFacts, LetterContent } from '../letterContent';
import { LETTER_LABELS } from '../letterLabels';

/** By which the link comes. */
const CARRIERS = { email: 'e-mail', sms: 'text message' } as const;

export function activationLetterEn(facts: ActivationFacts): LetterContent {
  const { name, caseNumber, sender, targetLevel, code, validUntil, linkChannel, contact } = facts;
  return {
    subject: `Your activation code for eHerkenning ${targetLevel}`,
    salutation: `Dear ${name},`,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `A higher assurance level has been requested for you: eHerkenning ${targetLevel}. The application has been ` +
          'approved. With the code in this letter you activate the new level yourself.',
      },
      { kind: 'code', label: 'Your activation code', code, note: `Valid up to and including ${validUntil}` },
      { kind: 'heading', text: 'How to activate' },
      {
        kind: 'steps',
        items: [
          `Open the separate ${CARRIERS[linkChannel]} that we send you. It contains the link to the activation page.`,
          'Log in with your current login means and enter the code from this letter.',
          `After activation you can use eHerkenning at level ${targetLevel}.`,
        ],
      },
      {
        kind: 'paragraph',
        text:
          'Your current login means stays valid until you have used the code. Has the code expired? Please ask us for a ' +
          'new letter. The old code will then no longer work.',
      },
      { kind: 'heading', text: 'Keep the code to yourself' },
      {
        kind: 'paragraph',
        text:
          'Do not give the code to anyone, not even to a colleague. Our staff never ask for it, neither by telephone nor ' +
          'by e-mail.',
      },
      {
        kind: 'paragraph',
        text:
          'If you did not ask for this or do not recognise this application, do not use the code and call us as soon ' +
          `as possible on ${unbroken(sender.phone)}, quoting case number ${caseNumber}.`,
      },
      { kind: 'contact', ...contact },
    ],
    closing: 'Yours sincerely,',
    labels: LETTER_LABELS.en,
  };
}
