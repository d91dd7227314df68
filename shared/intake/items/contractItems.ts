/** Questions about the contract itself: its version, its signatures and their date, and the persons and services it names. */
import { contractAge } from '../../application/contractAge';
import { saw, type DeskLook, type IntakeCase } from '../intakeCase';
import { BY_DESK, BY_DESK_FIRST, BY_OFFICER, once, onceIf, type IntakeItem } from './intakeItem';

/** The earliest signature counts, as in the check on the age of the contract. */
function lookAtSigningDate({ letters, settings }: IntakeCase): DeskLook {
  const signedOn = letters.flatMap((letter) => letter.signedOn ?? []).sort()[0];
  const receivedOn = letters[0]?.receivedOn;
  if (signedOn === undefined || receivedOn === undefined) {
    return saw('intakeSignedUnknown', null);
  }
  const data = { signedOn, receivedOn, months: settings.contractMaxAgeMonths };
  switch (contractAge({ signedOn, receivedOn, today: receivedOn }, settings.contractMaxAgeMonths)) {
    case 'fresh':
      return saw('intakeSigned', 'yes', data);
    case 'stale':
    case 'unknown':
      return saw('intakeSignedTooLong', 'no', data);
    case 'signedInFuture':
    case 'signedAfterReceipt':
      return saw('intakeSignedAfter', 'no', data);
  }
}

/** One signer who may only act together with others can never be enough; more is for the check on signatures. */
function lookAtSigners({ signers }: IntakeCase): DeskLook {
  const [only] = signers;
  return signers.length === 1 && only?.authority === 'joint'
    ? saw('intakeSignersTooFew', 'no')
    : saw('intakeSigners', null, { signers: signers.length });
}

function lookAtPersons({ persons }: IntakeCase): DeskLook {
  const managers = persons.filter(({ role }) => role === 'manager').length;
  return saw('intakePersons', null, { managers, users: persons.length - managers });
}

function lookForEmpty(field: 'birthDate' | 'email' | 'mobile'): (file: IntakeCase) => DeskLook {
  return ({ persons }) => {
    const count = persons.filter((person) => (person[field] ?? '').trim() === '').length;
    const total = persons.length;
    return count === 0 ? saw('intakeAllFilled', 'yes', { total }) : saw('intakeSomeEmpty', 'no', { count, total });
  };
}

function lookAtServices({ application }: IntakeCase): DeskLook {
  const services = application.targetServices.length;
  return services > 0 ? saw('intakeServices', 'yes', { services }) : saw('intakeNoServices', null);
}

export const CONTRACT_ITEMS = {
  currentVersion: {
    ...BY_OFFICER,
    group: 'contract',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    question: { nl: 'Contract is de huidige versie', en: 'Contract is the current version' },
    missing: { nl: 'Het contract in de huidige versie', en: 'The contract in its current version' },
  },
  unaltered: {
    ...BY_OFFICER,
    group: 'contract',
    concerns: 'CON-05',
    reasonCode: 'CONTRACT_ALTERED',
    askedOf: once,
    question: {
      nl: 'Niets is met de hand gewijzigd zonder paraaf',
      en: 'Nothing was changed by hand without initials',
    },
    missing: { nl: 'Een contract zonder wijzigingen met de hand', en: 'A contract without changes by hand' },
  },
  originalSignatures: {
    ...BY_OFFICER,
    group: 'contract',
    concerns: 'CON-03',
    reasonCode: 'SIGNATURE_NOT_ORIGINAL',
    askedOf: once,
    question: { nl: 'Handtekeningen zijn met inkt gezet', en: 'Signatures are in ink' },
    missing: { nl: 'De originele handtekening van elke ondertekenaar', en: 'The original signature of every signer' },
  },
  signatureDetails: {
    ...BY_OFFICER,
    group: 'contract',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    question: {
      nl: 'Bij elke handtekening staan naam, functie, plaats en datum',
      en: 'Every signature has name, position, place and date beside it',
    },
    missing: {
      nl: 'Naam, functie, plaats en datum bij elke handtekening',
      en: 'Name, position, place and date beside every signature',
    },
  },
  signedInTime: {
    ...BY_DESK_FIRST,
    group: 'contract',
    concerns: 'CON-04',
    reasonCode: 'CONTRACT_STALE',
    proposes: 'inquiry',
    // A date is written down, not vouched for: without one an officer can only say that there is none.
    answers: ['no'],
    askedOf: once,
    look: lookAtSigningDate,
    question: {
      nl: 'Datum van ondertekening is bekend en valt binnen de termijn',
      en: 'Signing date is known and within the limit',
    },
    missing: { nl: 'Een onlangs ondertekend contract, met de datum', en: 'A recently signed contract, with the date' },
  },
  signatureCount: {
    ...BY_OFFICER,
    filledBy: 'proposed',
    group: 'contract',
    concerns: 'AUT-03',
    reasonCode: 'SIGNATURES_INSUFFICIENT',
    askedOf: once,
    look: lookAtSigners,
    question: { nl: 'Aantal handtekeningen past bij het bestuur', en: 'Number of signatures fits the board' },
    missing: {
      nl: 'De handtekening van iedereen die moet tekenen',
      en: 'The signature of everybody who must sign',
    },
  },
  personsListed: {
    ...BY_OFFICER,
    group: 'contract',
    concerns: 'AUT-08',
    reasonCode: 'MANAGER_NOT_APPOINTED',
    askedOf: once,
    look: lookAtPersons,
    question: {
      nl: 'Alle beheerders en gebruikers staan op het contract',
      en: 'All managers and users are on the contract',
    },
    missing: { nl: 'Alle beheerders en gebruikers op het contract', en: 'All managers and users on the contract' },
  },
  birthDates: {
    ...BY_DESK,
    group: 'contract',
    concerns: 'IDN-01',
    reasonCode: 'IDENTITY_INCOMPLETE',
    askedOf: once,
    look: lookForEmpty('birthDate'),
    question: { nl: 'Geboortedatum van elke persoon is bekend', en: 'Birth date of every person is known' },
    missing: { nl: 'De geboortedatum van elke persoon', en: 'The birth date of every person' },
  },
  emails: {
    ...BY_DESK,
    group: 'contract',
    concerns: 'CTC-02',
    reasonCode: 'EMAIL_MISMATCH',
    askedOf: once,
    look: lookForEmpty('email'),
    question: { nl: 'E-mailadres van elke persoon is bekend', en: 'E-mail address of every person is known' },
    missing: { nl: 'Het e-mailadres van elke persoon', en: 'The e-mail address of every person' },
  },
  mobiles: {
    ...BY_DESK,
    group: 'contract',
    concerns: 'CTC-03',
    reasonCode: 'MOBILE_MISMATCH',
    askedOf: once,
    look: lookForEmpty('mobile'),
    question: { nl: 'Mobiel nummer van elke persoon is bekend', en: 'Mobile number of every person is known' },
    missing: { nl: 'Het mobiele nummer van elke persoon', en: 'The mobile number of every person' },
  },
  services: {
    ...BY_DESK_FIRST,
    filledBy: 'proposed',
    group: 'contract',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    proposes: 'inquiry',
    answers: ['yes', 'no', 'notApplicable'],
    askedOf: onceIf(({ persons }) => persons.length > 0),
    look: lookAtServices,
    question: { nl: 'Diensten of machtigingen zijn opnieuw gekozen', en: 'Services or mandates were chosen again' },
    missing: { nl: 'De diensten of machtigingen per persoon', en: 'The services or mandates of each person' },
  },
} as const satisfies Record<string, IntakeItem>;
