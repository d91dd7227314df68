/** Sentences to customers about the contract. */
import type { CONTRACT_CHECKS } from '../../../catalogue/contract';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof CONTRACT_CHECKS)[keyof typeof CONTRACT_CHECKS]['reasonCodes'][number];

export const CONTRACT_REASONS = {
  CONTRACT_INCOMPLETE: {
    found: {
      nl: 'Het contract is niet volledig of niet goed te lezen.',
      en: 'The contract is incomplete or hard to read.',
    },
    asked: {
      nl: 'Stuur ons het hele contract, met alle pagina’s goed leesbaar.',
      en: 'Please send us the complete contract, with every page clearly legible.',
    },
  },
  UPGRADE_NOTE_MISSING: {
    found: {
      nl: 'Bij de handtekening staat niet dat het om een upgrade gaat, of er staat een ander niveau.',
      en: 'The note beside the signature does not say that this is an upgrade, or names another level.',
    },
    asked: {
      nl: 'Zet bij de handtekening dat dit een upgrade is en stuur ons het contract opnieuw.',
      en: 'Please write beside the signature that this is an upgrade and send us the contract again.',
    },
  },
  SIGNATURE_NOT_ORIGINAL: {
    found: {
      nl: 'De handtekening op het contract is niet met inkt gezet.',
      en: 'The signature on the contract is not in ink.',
    },
    asked: {
      nl: 'Stuur ons het papieren contract met een handtekening in inkt. Een kopie of digitale handtekening is niet toereikend.',
      en: 'Please send us the paper contract signed in ink. A copy or a digital signature is not sufficient.',
    },
  },
  CONTRACT_STALE: {
    found: {
      nl: 'De datum van ondertekening ontbreekt, is te oud of ligt in de toekomst.',
      en: 'The date of signing is missing, too old, or in the future.',
    },
    asked: {
      nl: 'Laat het contract opnieuw ondertekenen, met de datum van die dag, en stuur het ons.',
      en: 'Please have the contract signed again, with the date of that day, and send it to us.',
    },
  },
  CONTRACT_ALTERED: {
    found: {
      nl: 'Op het contract zijn gedrukte gegevens met de hand gewijzigd.',
      en: 'Printed details on the contract were changed by hand.',
    },
    asked: {
      nl: 'Stuur ons een nieuw contract zonder wijzigingen met de hand. Kloppen de gegevens niet, vraag het dan opnieuw aan.',
      en: 'Please send us a new contract without handwritten changes. If the details are wrong, please apply again.',
    },
  },
  NO_KVK_NUMBER: {
    found: {
      nl: 'Uw organisatie heeft geen KVK-nummer. Daarom kunnen wij deze aanvraag niet als gewone upgrade behandelen.',
      en: 'Your organisation has no KVK number, so we cannot handle this application as an ordinary upgrade.',
    },
    asked: {
      nl: 'Neem contact met ons op. Dan bespreken wij hoe wij uw organisatie wel kunnen controleren.',
      en: 'Please contact us, so that we can discuss how we can check your organisation.',
    },
  },
  SEPARATE_ROUTE: {
    found: {
      nl: 'Deze aanvraag kunnen wij niet als gewone upgrade behandelen.',
      en: 'We cannot handle this application as an ordinary upgrade.',
    },
    asked: {
      nl: 'Neem contact met ons op. Dan bespreken wij hoe u het hogere niveau wel kunt krijgen.',
      en: 'Please contact us, so that we can discuss how you can get the higher level.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
