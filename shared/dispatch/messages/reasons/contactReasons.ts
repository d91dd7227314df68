/** Sentences to customers about their contact data. */
import type { CONTACT_CHECKS } from '../../../checks/catalogue/contact';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof CONTACT_CHECKS)[keyof typeof CONTACT_CHECKS]['reasonCodes'][number];

const WHICH_IS_RIGHT = {
  nl: 'Laat ons weten wat juist is. Is uw registratie verouderd, geef dan eerst de wijziging door.',
  en: 'Please tell us what is right. If your registration is out of date, please report the change first.',
} as const;

export const CONTACT_REASONS = {
  NAW_MISMATCH: {
    found: {
      nl: 'Naam, adres of woonplaats in de aanvraag zijn anders dan in uw registratie.',
      en: 'Name, address or city in the application differ from your registration.',
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
      nl: 'Het mobiele nummer ontbreekt, is anders dan in uw registratie, of kan geen sms ontvangen.',
      en: 'The mobile number is missing, differs from your registration, or cannot receive text messages.',
    },
    asked: WHICH_IS_RIGHT,
  },
  NO_UPGRADABLE_MEANS: {
    found: {
      nl: 'Er is geen actief middel dat naar dit niveau kan.',
      en: 'There is no active means that can go to this level.',
    },
    asked: {
      nl: 'Vraag een nieuw middel op dit niveau aan, of laat ons weten om welk middel het gaat.',
      en: 'Please apply for a new means at this level, or tell us which means this is about.',
    },
  },
  CONTACT_SHARED: {
    found: {
      nl: 'Een e-mailadres of mobiel nummer hoort bij meer dan één persoon in de aanvraag.',
      en: 'An e-mail address or mobile number belongs to more than one person in the application.',
    },
    asked: {
      nl: 'Geef ons voor elke persoon een eigen e-mailadres en mobiel nummer.',
      en: 'Please give us an e-mail address and a mobile number of his own for each person.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
