/** The English words of the letter that brings an activation code. */
import type { ActivationFacts, LetterContent } from '../letterContent';
import { LETTER_LABELS } from '../letterLabels';

/** By which the link comes. */
const CARRIERS = { email: 'e-mail', sms: 'text message' } as const;

export function activationLetterEn(facts: ActivationFacts): LetterContent {
  const { name, targetLevel, code, validUntil, linkChannel } = facts;
  return {
    subject: `Your activation code for eHerkenning ${targetLevel}`,
    salutation: `Dear ${name},`,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `A higher assurance level has been requested for you: eHerkenning ${targetLevel}. We have checked and approved ` +
          'the application. With the code in this letter you switch on the new level yourself.',
      },
      { kind: 'code', label: 'Your activation code', code, note: `Valid up to and including ${validUntil}` },
      { kind: 'heading', text: 'How to activate' },
      {
        kind: 'steps',
        items: [
          `Open the ${CARRIERS[linkChannel]} that we send you. It holds the link to the activation page. The link comes apart from the code.`,
          'Log in with the means you use now and enter the code from this letter.',
          `After activation you use eHerkenning at level ${targetLevel}.`,
        ],
      },
      {
        kind: 'paragraph',
        text:
          'Your present means stays valid until you have used the code. Has the code expired? Then ask us for a new ' +
          'letter; the old code will no longer work.',
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
          'Did you not ask for this, or do you not know of this application? Then do not use the code and tell us as soon ' +
          'as possible, quoting the case number of this letter.',
      },
    ],
    closing: 'Yours sincerely,',
    labels: LETTER_LABELS.en,
  };
}
