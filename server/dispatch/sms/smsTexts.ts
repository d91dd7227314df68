/** The words of the SMS that brings a code, and of the one that brings a link: short, and each says what the other is for. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import { formatLetterDate, type LetterLanguage } from '@desk/shared/dispatch/letterDate';

export interface SmsFacts {
  readonly language: LetterLanguage;
  readonly targetLevel: AssuranceLevelId;
  readonly caseNumber: string;
  /** ISO moment: the last one at which activation still works. */
  readonly validUntil: string;
  /** The code grouped for reading, or the whole link. */
  readonly secret: string;
}

type Words = (facts: Omit<SmsFacts, 'language'>) => string;

const TEXTS = {
  activationCode: {
    nl: ({ targetLevel, secret, validUntil, caseNumber }) =>
      `Z login: uw activeringscode voor eHerkenning ${targetLevel} is ${secret}. Geldig tot en met ${validUntil}. ` +
      `De link krijgt u apart. Geef de code aan niemand. Zaak ${caseNumber}`,
    en: ({ targetLevel, secret, validUntil, caseNumber }) =>
      `Z login: your activation code for eHerkenning ${targetLevel} is ${secret}. Valid until ${validUntil}. ` +
      `The link comes separately. Give the code to nobody. Case ${caseNumber}`,
  },
  activationLink: {
    nl: ({ targetLevel, secret, validUntil, caseNumber }) =>
      `Z login: activeer eHerkenning ${targetLevel} met deze link en de code uit onze brief, tot en met ${validUntil}: ` +
      `${secret} Zaak ${caseNumber}`,
    en: ({ targetLevel, secret, validUntil, caseNumber }) =>
      `Z login: activate eHerkenning ${targetLevel} with this link and the code from our letter, until ${validUntil}: ` +
      `${secret} Case ${caseNumber}`,
  },
} as const satisfies Record<string, Readonly<Record<LetterLanguage, Words>>>;

/** @throws RangeError when `validUntil` is not an ISO date */
export function smsText(kind: keyof typeof TEXTS, { language, ...facts }: SmsFacts): string {
  return TEXTS[kind][language]({ ...facts, validUntil: formatLetterDate(facts.validUntil, language) });
}
