/** Sentences to customers about identity. What a verification service reported about a document is never repeated. */
import type { IDENTITY_CHECKS } from '../../../catalogue/identity';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof IDENTITY_CHECKS)[keyof typeof IDENTITY_CHECKS]['reasonCodes'][number];

const OTHER_DOCUMENT = {
  nl: 'Stuur ons een kopie van een ander geldig identiteitsbewijs, met het BSN afgeschermd.',
  en: 'Please send us a copy of another valid identity document, with the BSN masked.',
} as const;
const NEW_COPY = {
  nl: 'Stuur ons een scherpe kopie van het identiteitsbewijs, van beide kanten en met het BSN afgeschermd.',
  en: 'Please send us a sharp copy of the identity document, both sides and with the BSN masked.',
} as const;

export const IDENTITY_REASONS = {
  IDENTITY_INCOMPLETE: {
    found: { nl: 'Een naam of geboortedatum ontbreekt.', en: 'A name or birth date is missing.' },
    asked: {
      nl: 'Geef ons de volledige naam en geboortedatum.',
      en: 'Please give us the full name and the birth date.',
    },
  },
  ID_COPY_UNUSABLE: {
    found: {
      nl: 'De kopie van het identiteitsbewijs ontbreekt of is niet te gebruiken.',
      en: 'The copy of the identity document is missing or cannot be used.',
    },
    asked: NEW_COPY,
  },
  BSN_VISIBLE: {
    found: {
      nl: 'Op de kopie van het identiteitsbewijs is het BSN te zien. Wij mogen dat niet bewaren en schermen het af.',
      en: 'The copy of the identity document shows the BSN. We may not keep it, and mask it.',
    },
    asked: NEW_COPY,
  },
  ID_EXPIRED: {
    found: {
      nl: 'Het identiteitsbewijs is verlopen of nog te kort geldig.',
      en: 'The identity document has expired, or is valid for too short a time.',
    },
    asked: OTHER_DOCUMENT,
  },
  MRZ_INVALID: {
    found: {
      nl: 'De gegevens op de kopie van het identiteitsbewijs kloppen niet met elkaar.',
      en: 'The data on the copy of the identity document do not agree with each other.',
    },
    asked: NEW_COPY,
  },
  IDENTITY_MISMATCH: {
    found: {
      nl: 'De naam of geboortedatum in de aanvraag is anders dan op het identiteitsbewijs.',
      en: 'The name or birth date in the application differs from the identity document.',
    },
    asked: {
      nl: 'Laat ons weten wat juist is, en stuur zo nodig een kopie van het juiste identiteitsbewijs.',
      en: 'Please tell us what is right, and send a copy of the right identity document if needed.',
    },
  },
  ID_REPORTED: {
    found: { nl: 'Wij kunnen dit identiteitsbewijs niet gebruiken.', en: 'We cannot use this identity document.' },
    asked: OTHER_DOCUMENT,
  },
  ORIGINAL_NOT_SEEN: {
    found: {
      nl: 'Het originele identiteitsbewijs is nog niet persoonlijk getoond.',
      en: 'The original identity document has not been shown in person yet.',
    },
    asked: {
      nl: 'Maak met ons een afspraak en neem het originele identiteitsbewijs mee.',
      en: 'Please make an appointment with us and bring the original identity document.',
    },
  },
  PERSON_MISMATCH: {
    found: {
      nl: 'Bij de afspraak kon de identiteit niet worden vastgesteld.',
      en: 'The identity could not be established at the appointment.',
    },
    asked: {
      nl: 'Neem contact met ons op voor een nieuwe afspraak.',
      en: 'Please contact us for a new appointment.',
    },
  },
  APPEARANCE_MISSING: {
    found: {
      nl: 'De vertegenwoordiger en de beheerder zijn nog niet allebei op een afspraak geweest.',
      en: 'The representative and the manager have not both been to an appointment yet.',
    },
    asked: {
      nl: 'Maak met ons een afspraak voor wie nog niet is geweest.',
      en: 'Please make an appointment for each person who has not been yet.',
    },
  },
  SIGNATURE_DIFFERS: {
    found: {
      nl: 'De handtekening op het contract lijkt anders dan op het identiteitsbewijs.',
      en: 'The signature on the contract looks different from the one on the identity document.',
    },
    asked: {
      nl: 'Laat het contract opnieuw ondertekenen zoals op het identiteitsbewijs, of stuur een kopie van een recenter identiteitsbewijs.',
      en: 'Please have the contract signed again as on the identity document, or send a copy of a more recent document.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
