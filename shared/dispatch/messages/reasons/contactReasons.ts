/** Sentences to customers about their contact data. */
import type { CONTACT_CHECKS } from '../../../catalogue/contact';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof CONTACT_CHECKS)[keyof typeof CONTACT_CHECKS]['reasonCodes'][number];

const WHICH_IS_RIGHT = {
  nl: 'Laat ons weten wat juist is. Is uw registratie verouderd, geef dan eerst de wijziging door.',
  en: 'Please tell us what is right. If your registration is out of date, please report the change first.',
} as const;

export const CONTACT_REASONS = {
  NAW_MISMATCH: {
    found: {
      nl: 'Naam, adres of woonplaats in de aanvraag is anders dan in uw registratie.',
      en: 'The name, address or city in the application differs from your registration.',
    },
    asked: WHICH_IS_RIGHT,
  },
  EMAIL_MISMATCH: {
    found: {
      nl: 'Het e-mailadres ontbreekt of is anders dan in uw registratie.',
      en: 'The e-mail address is missing or differs from your registration.',
    },
    asked: WHICH_IS_RIGHT,
  },
  MOBILE_MISMATCH: {
    found: {
      nl: 'Het mobiele nummer ontbreekt, is anders dan in uw registratie, of is niet geschikt voor sms.',
      en: 'The mobile number is missing, differs from your registration, or cannot receive text messages.',
    },
    asked: WHICH_IS_RIGHT,
  },
  NO_UPGRADABLE_MEANS: {
    found: {
      nl: 'Er is geen actief middel waarvoor een upgrade naar dit niveau mogelijk is.',
      en: 'There is no active login means that can be upgraded to this level.',
    },
    asked: {
      nl: 'Vraag een nieuw middel op dit niveau aan, of laat ons weten om welk middel het gaat.',
      en: 'Please apply for a new login means at this level, or tell us which login means this is about.',
    },
  },
  CONTACT_SHARED: {
    found: {
      nl: 'Een e-mailadres of mobiel nummer hoort bij meer dan één persoon in de aanvraag.',
      en: 'An e-mail address or mobile number belongs to more than one person in the application.',
    },
    asked: {
      nl: 'Geef ons voor elke persoon een eigen e-mailadres en mobiel nummer.',
      en: 'Please give us a separate e-mail address and mobile number for each person.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
