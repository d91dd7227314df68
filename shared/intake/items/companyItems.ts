/** Questions about the company: its numbers, the choice behind an establishment number, and whether its data can be read. */
import { kvkNumberSchema } from '../../application/fields/texts';
import { saw, type DeskLook, type IntakeCase } from '../intakeCase';
import { BY_DESK, BY_DESK_FIRST, BY_OFFICER, once, type IntakeItem } from './intakeItem';

function lookAtKvkNumber({ application: { kvkNumber } }: IntakeCase): DeskLook {
  return kvkNumberSchema.safeParse(kvkNumber).success
    ? saw('intakeKvkRight', 'yes', { kvkNumber })
    : saw('intakeKvkWrong', 'no');
}

function lookAtRegistered({ application, registration }: IntakeCase): DeskLook {
  if (registration === null) {
    return saw('intakeRegistrationUnknown', null);
  }
  return application.kvkNumber === registration.kvkNumber ? saw('intakeKvkSame', 'yes') : saw('intakeKvkOther', 'no');
}

/** The number shuts a customer out of services of UWV, tax authority and eIDAS, so nobody keeps it unasked (upgrade page). */
function lookAtEstablishment({ application, establishmentChoice }: IntakeCase): DeskLook {
  const number = application.establishmentNumber ?? '';
  if (number === '') {
    return saw('intakeEstablishmentEmpty', 'yes');
  }
  if (establishmentChoice === 'kept' || establishmentChoice === 'dropped') {
    return saw('intakeEstablishmentChosen', 'yes');
  }
  return establishmentChoice === 'asked'
    ? saw('intakeEstablishmentAsked', null, { number })
    : saw('intakeEstablishmentOpen', null, { number });
}

export const COMPANY_ITEMS = {
  kvkFormat: {
    ...BY_DESK,
    group: 'company',
    concerns: 'COM-01',
    reasonCode: 'KVK_NOT_FOUND',
    askedOf: once,
    look: lookAtKvkNumber,
    question: { nl: 'KVK-nummer heeft acht cijfers', en: 'KVK number has eight digits' },
    missing: { nl: 'Een KVK-nummer van acht cijfers', en: 'A KVK number of eight digits' },
  },
  kvkSame: {
    ...BY_DESK_FIRST,
    group: 'company',
    concerns: 'COM-02',
    reasonCode: 'KVK_CHANGED',
    askedOf: once,
    look: lookAtRegistered,
    question: { nl: 'KVK-nummer is gelijk aan de registratie', en: 'KVK number equals the registration' },
    missing: { nl: 'Het KVK-nummer van de huidige registratie', en: 'The KVK number of the current registration' },
  },
  establishmentChoice: {
    ...BY_DESK_FIRST,
    group: 'company',
    concerns: 'COM-06',
    reasonCode: 'ESTABLISHMENT_RISK',
    askedOf: once,
    look: lookAtEstablishment,
    question: {
      nl: 'Geen vestigingsnummer, of de klant koos er gewaarschuwd voor',
      en: 'No establishment number, or the customer was warned and chose it',
    },
    missing: {
      nl: 'Uw keuze: met of zonder vestigingsnummer',
      en: 'Your choice: with or without establishment number',
    },
  },
  companyReadable: {
    ...BY_OFFICER,
    group: 'company',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    question: {
      nl: 'Naam, rechtsvorm en adres zijn goed leesbaar',
      en: 'Name, legal form and address are easy to read',
    },
    missing: {
      nl: 'Leesbare naam, rechtsvorm en adres van het bedrijf',
      en: 'Readable name, legal form and address of the company',
    },
  },
} as const satisfies Record<string, IntakeItem>;
