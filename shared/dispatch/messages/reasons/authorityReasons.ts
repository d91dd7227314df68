/** Sentences to customers about who may sign. What bars a person is nobody else's affair: it is never named. */
import type { AUTHORITY_CHECKS } from '../../../catalogue/authority';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof AUTHORITY_CHECKS)[keyof typeof AUTHORITY_CHECKS]['reasonCodes'][number];

export const AUTHORITY_REASONS = {
  SIGNER_NOT_REGISTERED: {
    found: {
      nl: 'De ondertekenaar staat niet in het Handelsregister bij uw bedrijf.',
      en: 'The signer is not listed for your company in the trade register.',
    },
    asked: {
      nl: 'Laat iemand tekenen die in het Handelsregister staat, of stuur ons een bewijs dat de ondertekenaar bevoegd is.',
      en: 'Please have somebody sign who is listed in the trade register, or send us proof that the signer is authorised.',
    },
  },
  AUTHORITY_UNDETERMINED: {
    found: {
      nl: 'Wij konden niet vaststellen dat de ondertekenaar namens het bedrijf mag tekenen.',
      en: 'We could not establish that the signer is authorised to sign on behalf of the company.',
    },
    asked: {
      nl: 'Stuur ons een bewijs van de bevoegdheid, bijvoorbeeld de statuten of een volmacht.',
      en: 'Please send us proof of authority, such as the articles of association or a power of attorney.',
    },
  },
  SIGNATURES_INSUFFICIENT: {
    found: {
      nl: 'Voor dit niveau staan er te weinig handtekeningen op het contract.',
      en: 'There are too few signatures on the contract for this level.',
    },
    asked: {
      nl: 'Laat ook de anderen die samen bevoegd zijn het contract ondertekenen, en stuur het ons opnieuw.',
      en: 'Please have the others who are jointly authorised sign the contract as well, and send it to us again.',
    },
  },
  SIGNER_BARRED: {
    found: {
      nl: 'De ondertekenaar kan op dit moment niet namens het bedrijf tekenen.',
      en: 'The signer cannot sign on behalf of the company at present.',
    },
    asked: {
      nl: 'Laat iemand anders die bevoegd is het contract ondertekenen, en stuur het ons opnieuw.',
      en: 'Please have somebody else who is authorised sign the contract, and send it to us again.',
    },
  },
  MANDATE_INSUFFICIENT: {
    found: {
      nl: 'Het mandaat of de volmacht van de ondertekenaar is niet toereikend.',
      en: 'The mandate or power of attorney of the signer is not sufficient.',
    },
    asked: {
      nl: 'Stuur ons een geldig mandaatbesluit met zelfverklaring, of een volmacht waarin eHerkenning staat.',
      en: 'Please send us a valid mandate resolution with self-declaration, or a power of attorney that names eHerkenning.',
    },
  },
  BINDING_UNVERIFIED: {
    found: {
      nl: 'De relatie tussen de persoon en het bedrijf blijkt niet uit het Handelsregister.',
      en: 'The Dutch trade register does not show the relationship between the person and the company.',
    },
    asked: {
      nl: 'Stuur ons een recent uittreksel uit het Handelsregister waaruit de relatie blijkt.',
      en: 'Please send us a recent extract from the trade register that shows the relationship.',
    },
  },
  MANAGER_LEVEL_TOO_LOW: {
    found: {
      nl: 'De beheerder heeft een lager niveau dan voor een gebruiker is aangevraagd.',
      en: 'The manager has a lower level than the one requested for a user.',
    },
    asked: {
      nl: 'Vraag het hogere niveau ook voor de beheerder aan.',
      en: 'Please apply for the higher level for the manager as well.',
    },
  },
  MANAGER_NOT_APPOINTED: {
    found: {
      nl: 'De beheerder is niet in het ondertekende contract aangewezen.',
      en: 'The manager is not appointed in the signed contract.',
    },
    asked: {
      nl: 'Stuur ons een ondertekend contract waarin alle beheerders en gebruikers staan.',
      en: 'Please send us a signed contract that lists all managers and users.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
