/** Questions about what is enclosed, by level and by who signs: copies of identity documents, extract, mandate, appointment. */
import { dayOf, daysBetween } from '../../calendar/days';
import { ASSURANCE_LEVELS } from '../../application/assuranceLevels';
import { matchFunctionary } from '../../application/matchFunctionary';
import { idsOfHuman } from '../../application/humans';
import { saw, type DeskLook, type IntakeCase, type IntakeSubject } from '../intakeCase';
import { BY_OFFICER, BY_PAGES, isAbout, onceIf, once, subjectOf, type IntakeItem } from './intakeItem';
import { lookForCopy, lookForPage } from './pageLooks';

/** A person who also signs sends one copy. */
function isSigner(file: IntakeCase, person: IntakeCase['persons'][number]): boolean {
  const ids = idsOfHuman(person.id, file);
  return file.signers.some(({ id }) => ids.includes(id));
}

function copyAskedOf(file: IntakeCase): readonly IntakeSubject[] {
  const { idCopyOfEmployedUserRequired: isAskedOfAll } = file.settings;
  return file.persons.filter((person) => (isAskedOfAll || !person.employed) && !isSigner(file, person)).map(subjectOf);
}

function isSoleProprietorship({ application, register }: IntakeCase): boolean {
  return /eenmanszaak/i.test(register?.company?.legalForm ?? application.legalForm);
}

function signsJointly({ signers }: IntakeCase): boolean {
  return signers.some(({ authority }) => authority === 'joint');
}

/** False as well when the register said nothing about people: then nothing about this signer is known. */
function isMissingInRegister({ register }: IntakeCase, signer: IntakeCase['signers'][number]): boolean {
  const people = register?.company?.functionaries ?? null;
  return people !== null && matchFunctionary(signer, people).kind === 'notListed';
}

/** Towards EH4 a mandate is not accepted, so it is not asked for either. */
function mandateAskedOf(file: IntakeCase): readonly IntakeSubject[] {
  return file.application.targetLevel === 'EH4'
    ? []
    : file.signers
        .filter((signer) => signer.authority === 'mandate' || isMissingInRegister(file, signer))
        .map(subjectOf);
}

function lookAtMandate(file: IntakeCase, subject: IntakeSubject | null): DeskLook {
  const isMissing = file.signers.some((signer) => isAbout(subject)(signer) && isMissingInRegister(file, signer));
  const look = lookForPage(['mandate'], 'yes')(file);
  return look.answer === 'no' ? saw(isMissing ? 'intakeSignerNotInRegister' : 'intakeSignerDeclared', 'no') : look;
}

/** An extract on paper is read by an officer, since only its own date says how old it is. */
function lookAtRegister(file: IntakeCase): DeskLook {
  const { register, letters, settings } = file;
  if (register?.result !== 'found') {
    const look = lookForPage(['registerExtract'], null, null)(file);
    return look.remark === 'intakeNoSuchPage' ? saw('intakeRegisterNotAsked', null) : look;
  }
  const asOf = dayOf(register.asOf);
  const days = settings.extractMaxAgeDays;
  const receivedOn = letters[0]?.receivedOn ?? asOf;
  return daysBetween(asOf, receivedOn) > days
    ? saw('intakeRegisterTooOld', null, { asOf, days })
    : saw('intakeRegisterFetched', 'yes', { asOf });
}

function needsIdentification({ application }: IntakeCase): boolean {
  return ASSURANCE_LEVELS[application.targetLevel].needsIdentification;
}

export const ENCLOSURE_ITEMS = {
  idCopiesEnclosed: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'IDN-02',
    reasonCode: 'ID_COPY_UNUSABLE',
    askedOf: ({ signers }) => signers.map(subjectOf),
    look: lookForCopy,
    question: {
      nl: 'Kopie van het identiteitsbewijs van de ondertekenaar is bruikbaar: beide kanten, MRZ leesbaar',
      en: 'Copy of the signer’s identity document is usable: both sides, MRZ readable',
    },
    missing: {
      nl: 'Een bruikbare kopie van het identiteitsbewijs van de ondertekenaar',
      en: 'A usable copy of the signer’s identity document',
    },
  },
  idCopyOfPerson: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'IDN-02',
    reasonCode: 'ID_COPY_UNUSABLE',
    askedOf: copyAskedOf,
    look: lookForCopy,
    question: {
      nl: 'Kopie van het identiteitsbewijs van de beheerder of gebruiker is bruikbaar',
      en: 'Copy of the manager’s or user’s identity document is usable',
    },
    missing: {
      nl: 'Een bruikbare kopie van het identiteitsbewijs van de beheerder of gebruiker',
      en: 'A usable copy of the manager’s or user’s identity document',
    },
  },
  bsnMasked: {
    ...BY_OFFICER,
    group: 'enclosures',
    concerns: 'IDN-03',
    reasonCode: 'BSN_VISIBLE',
    askedOf: onceIf((file) => !isSoleProprietorship(file)),
    question: { nl: 'BSN is op elke kopie afgeschermd', en: 'BSN is masked on every copy' },
    missing: { nl: 'Kopieën waarop het BSN is afgeschermd', en: 'Copies on which the BSN is masked' },
  },
  bsnNeeded: {
    ...BY_OFFICER,
    group: 'enclosures',
    concerns: 'IDN-03',
    reasonCode: 'BSN_VISIBLE',
    askedOf: onceIf(isSoleProprietorship),
    question: {
      nl: 'BSN is afgeschermd. Zichtbaar mag alleen bij diensten die een eenmanszaak aan het BSN herkennen (waar andere bedrijven het RSIN gebruiken)',
      en: 'BSN is masked. It may be visible only for services that know a sole proprietorship by its BSN (where other companies use the RSIN)',
    },
    missing: { nl: 'Kopieën waarop het BSN is afgeschermd', en: 'Copies on which the BSN is masked' },
  },
  extract: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'COM-07',
    reasonCode: 'EXTRACT_TOO_OLD',
    askedOf: once,
    look: lookAtRegister,
    question: {
      nl: 'Uittreksel is recent, of de gegevens zijn door ons opgehaald',
      en: 'Extract is recent, or we fetched the data ourselves',
    },
    missing: { nl: 'Een recent uittreksel van het Handelsregister', en: 'A recent extract of the trade register' },
  },
  jointSheet: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'AUT-03',
    reasonCode: 'SIGNATURES_INSUFFICIENT',
    askedOf: onceIf(signsJointly),
    look: lookForPage(['contractSignatures'], 'yes'),
    question: {
      nl: 'Handtekeningenblad heeft alle gezamenlijk bevoegde ondertekenaars',
      en: 'Signature sheet has all signers with joint authority',
    },
    missing: {
      nl: 'Het handtekeningenblad van alle gezamenlijk bevoegde ondertekenaars',
      en: 'The signature sheet of all signers with joint authority',
    },
  },
  statutes: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'AUT-03',
    reasonCode: 'SIGNATURES_INSUFFICIENT',
    proposes: 'inquiry',
    askedOf: onceIf(signsJointly),
    // Whether they set anything the officer knows from the register, so that none need be there.
    look: lookForPage(['statutes'], 'yes', null),
    question: {
      nl: 'Statuten of notulen zijn bijgevoegd, als die het aantal ondertekenaars bepalen',
      en: 'Statutes or minutes are enclosed, where these set the number of signers',
    },
    missing: {
      nl: 'De statuten of notulen die het aantal ondertekenaars bepalen',
      en: 'The articles of association or minutes that set the number of signers',
    },
  },
  mandate: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'AUT-05',
    reasonCode: 'MANDATE_INSUFFICIENT',
    askedOf: mandateAskedOf,
    look: lookAtMandate,
    question: {
      nl: 'Mandaatbesluit en zelfverklaring zijn bijgevoegd',
      en: 'Mandate resolution and self-declaration are enclosed',
    },
    missing: { nl: 'Het mandaatbesluit met de zelfverklaring', en: 'The mandate resolution with the self-declaration' },
  },
  powerText: {
    ...BY_PAGES,
    group: 'enclosures',
    concerns: 'AUT-05',
    reasonCode: 'MANDATE_INSUFFICIENT',
    askedOf: ({ signers }) => signers.filter(({ authority }) => authority === 'limitedPower').map(subjectOf),
    look: lookForPage(['mandate'], null),
    question: { nl: 'Tekst van de volmacht noemt eHerkenning', en: 'Text of the power of attorney names eHerkenning' },
    missing: { nl: 'Een volmacht die eHerkenning noemt', en: 'A power of attorney that names eHerkenning' },
  },
  appointment: {
    ...BY_OFFICER,
    group: 'enclosures',
    concerns: 'IDN-08',
    reasonCode: 'ORIGINAL_NOT_SEEN',
    proposes: 'inquiry',
    askedOf: onceIf(needsIdentification),
    look: ({ application }) => saw('intakeAppointment', null, { target: application.targetLevel }),
    question: {
      nl: 'Contactgegevens en plaats voor de identificatieafspraak zijn gegeven',
      en: 'Contact data and place for the identification appointment are given',
    },
    missing: {
      nl: 'Contactgegevens en plaats voor de identificatieafspraak',
      en: 'Contact data and place for the identification appointment',
    },
  },
} as const satisfies Record<string, IntakeItem>;
