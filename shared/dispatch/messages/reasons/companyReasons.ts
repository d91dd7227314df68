/** Sentences to customers about the company and its place in the trade register. */
import type { COMPANY_CHECKS } from '../../../catalogue/company';
import type { ReasonSentence } from './reasonSentence';

type Code = (typeof COMPANY_CHECKS)[keyof typeof COMPANY_CHECKS]['reasonCodes'][number];

export const COMPANY_REASONS = {
  KVK_NOT_FOUND: {
    found: {
      nl: 'Het KVK-nummer uit uw aanvraag staat niet in het Handelsregister.',
      en: 'The KVK number in your application is not in the trade register.',
    },
    asked: { nl: 'Laat ons weten wat het juiste KVK-nummer is.', en: 'Please tell us the right KVK number.' },
  },
  KVK_CHANGED: {
    found: {
      nl: 'Het KVK-nummer uit uw aanvraag is een ander nummer dan bij ons geregistreerd staat.',
      en: 'The KVK number in your application is not the one we have on record.',
    },
    asked: {
      nl: 'Klopt het nieuwe nummer, doe dan een nieuwe aanvraag. Een upgrade kan alleen met het geregistreerde nummer.',
      en: 'If the new number is right, please make a new application. An upgrade needs the number on record.',
    },
  },
  COMPANY_DEREGISTERED: {
    found: {
      nl: 'Uw bedrijf is volgens het Handelsregister uitgeschreven.',
      en: 'According to the trade register your company has been deregistered.',
    },
    asked: {
      nl: 'Klopt dit niet, neem dan contact op met KVK en laat ons weten als het is hersteld.',
      en: 'If this is wrong, please contact KVK and tell us once it has been corrected.',
    },
  },
  COMPANY_SPECIAL_STATUS: {
    found: {
      nl: 'Het Handelsregister noemt een bijzondere rechtstoestand van uw bedrijf.',
      en: 'The trade register mentions a special legal status of your company.',
    },
    asked: {
      nl: 'Neem contact met ons op. Dan vertellen wij wie namens het bedrijf kan tekenen.',
      en: 'Please contact us. We will tell you who can sign for the company.',
    },
  },
  COMPANY_NAME_MISMATCH: {
    found: {
      nl: 'De naam of rechtsvorm uit uw aanvraag is anders dan in het Handelsregister.',
      en: 'The name or legal form in your application differs from the trade register.',
    },
    asked: {
      nl: 'Laat ons weten welke naam en rechtsvorm juist zijn.',
      en: 'Please tell us which name and legal form are right.',
    },
  },
  ESTABLISHMENT_RISK: {
    found: {
      nl: 'U hebt een vestigingsnummer ingevuld. Met een vestigingsnummer kunt u bij sommige diensten niet inloggen.',
      en: 'You gave an establishment number. With an establishment number some services cannot be used.',
    },
    asked: {
      nl: 'Laat ons weten of u het middel met of zonder vestigingsnummer wilt.',
      en: 'Please tell us whether you want the login means with or without an establishment number.',
    },
  },
  EXTRACT_TOO_OLD: {
    found: {
      nl: 'De gegevens uit het Handelsregister die wij hebben, zijn te oud.',
      en: 'The trade register data that we have are too old.',
    },
    asked: {
      nl: 'Stuur ons een recent uittreksel uit het Handelsregister.',
      en: 'Please send us a recent extract from the trade register.',
    },
  },
  COMPANY_ID_UNVERIFIED: {
    found: {
      nl: 'Wij konden niet vaststellen dat KVK-nummer en RSIN bij hetzelfde bedrijf horen.',
      en: 'We could not establish that KVK number and RSIN belong to the same company.',
    },
    asked: {
      nl: 'Stuur ons een recent uittreksel uit het Handelsregister waarop beide nummers staan.',
      en: 'Please send us a recent extract from the trade register that shows both numbers.',
    },
  },
} as const satisfies Record<Code, ReasonSentence>;
