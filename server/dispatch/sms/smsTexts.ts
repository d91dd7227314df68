/** The words of the SMS that brings a code, and of the one that brings a link: short, and each says what the other is for. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';

export interface SmsFacts {
  readonly language: LetterLanguage;
  readonly targetLevel: AssuranceLevelId;
  readonly caseNumber: string;
  /** Hours after its sending for which a code works: no moment, since the same SMS may be sent again later. */
  readonly lifeHours: number;
  /** The code grouped for reading, or the whole link. */
  readonly secret: string;
}

type Words = (facts: Omit<SmsFacts, 'language'>) => string;

const TEXTS = {
  activationCode: {
    nl: ({ targetLevel, secret, lifeHours, caseNumber }) =>
      `Z login: uw activeringscode voor eHerkenning ${targetLevel} is ${secret}. ${String(lifeHours)} uur geldig. ` +
      `De link krijgt u apart. Geef de code aan niemand. Zaak ${caseNumber}`,
    en: ({ targetLevel, secret, lifeHours, caseNumber }) =>
      `Z login: your activation code for eHerkenning ${targetLevel} is ${secret}. Valid for ${String(lifeHours)} hours. ` +
      `The link comes separately. Give the code to nobody. Case ${caseNumber}`,
  },
  activationLink: {
    nl: ({ targetLevel, secret, caseNumber }) =>
      `Z login: activeer eHerkenning ${targetLevel} met deze link en de code uit onze brief, zolang die geldig is: ` +
      `${secret} Zaak ${caseNumber}`,
    en: ({ targetLevel, secret, caseNumber }) =>
      `Z login: activate eHerkenning ${targetLevel} with this link and the code from our letter, while that is valid: ` +
      `${secret} Case ${caseNumber}`,
  },
} as const satisfies Record<string, Readonly<Record<LetterLanguage, Words>>>;

export function smsText(kind: keyof typeof TEXTS, { language, ...facts }: SmsFacts): string {
  return TEXTS[kind][language](facts);
}
