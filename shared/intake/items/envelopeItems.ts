/** Questions about the envelope: is it here, is it whole, whose is it, is it an upgrade, and does it belong on this route. */
import { isUpgrade } from '../../application/assuranceLevels';
import { findRoute, userCount } from '../../application/route';
import { saw, type DeskLook, type IntakeCase } from '../intakeCase';
import type { DocumentSummary } from '../mailItem';
import { BY_DESK, BY_DESK_FIRST, BY_OFFICER, BY_OFFICER_YES_NO, once, onceIf, type IntakeItem } from './intakeItem';

function scansOf({ letters }: IntakeCase): readonly DocumentSummary[] {
  return letters.flatMap(({ documents }) => documents);
}

function lookAtReceipt({ letters }: IntakeCase): DeskLook {
  const [first] = letters;
  return first === undefined
    ? saw('intakeNoScan', null)
    : saw('intakeReceived', 'yes', { number: first.number, receivedOn: first.receivedOn });
}

/** A page count that is not known is a picture of one page. */
function lookAtPages(file: IntakeCase): DeskLook {
  const scans = scansOf(file);
  const pages = scans.reduce((sum, scan) => sum + (scan.pages ?? 1), 0);
  return scans.length === 0 ? saw('intakeNoScan', null) : saw('intakePages', 'yes', { pages, scans: scans.length });
}

function lookForDuplicates(file: IntakeCase): DeskLook {
  const hashes = scansOf(file).map(({ sha256 }) => sha256);
  const copies = Math.max(...hashes.map((hash) => hashes.filter((other) => other === hash).length));
  return copies > 1 ? saw('intakeDuplicate', 'no', { copies }) : saw('intakeNoDuplicate', 'yes');
}

function lookAtLevels({ application, persons }: IntakeCase): DeskLook {
  const target = application.targetLevel;
  const total = persons.length;
  const stuck = persons.filter(({ currentLevel }) => currentLevel !== null && !isUpgrade(currentLevel, target)).length;
  if (stuck > 0) {
    return saw('intakeLevelNotAbove', 'no', { count: stuck, total, target });
  }
  const unknown = persons.filter(({ currentLevel }) => currentLevel === null).length;
  return unknown > 0
    ? saw('intakeLevelUnknown', null, { count: unknown, total })
    : saw('intakeLevelAbove', 'yes', { target });
}

function lookAtRoute({ application, persons, registration, settings }: IntakeCase): DeskLook {
  if (application.separateRouteKept) {
    return saw('intakeRouteKept', 'yes');
  }
  const file = { application, persons, registration };
  const maximum = settings.maxUsersNormalRoute;
  const users = userCount(file);
  const found = findRoute(file, maximum);
  switch (found) {
    case 'routeNormal':
      return saw('intakeRouteNormal', 'yes', { users });
    case 'registrationUnknown':
      return saw('intakeRegistrationUnknown', null);
    case 'routeTooManyUsers':
      return saw('intakeRouteTooManyUsers', 'no', { users, maximum });
    case 'routeNoKvkNumber':
      return saw('intakeRouteNoKvkNumber', 'no', {});
    case 'routeManagementModule':
      return saw('intakeRouteManagementModule', 'no', {});
    case 'routeSeveralCompanies':
      return saw('intakeRouteSeveralCompanies', 'no', {});
  }
}

export const ENVELOPE_ITEMS = {
  received: {
    ...BY_DESK,
    group: 'envelope',
    concerns: null,
    reasonCode: null,
    askedOf: once,
    look: lookAtReceipt,
    question: { nl: 'Ontvangst is vastgelegd', en: 'Receipt is recorded' },
    missing: { nl: 'De dag van ontvangst', en: 'The day of receipt' },
  },
  caseFound: {
    ...BY_DESK,
    group: 'envelope',
    concerns: null,
    reasonCode: null,
    askedOf: once,
    look: ({ application }) => saw('intakeCaseFound', 'yes', { number: application.number }),
    question: { nl: 'Zaaknummer is gevonden', en: 'Case number was found' },
    missing: { nl: 'Het zaaknummer', en: 'The case number' },
  },
  scanned: {
    ...BY_DESK,
    group: 'envelope',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    look: lookAtPages,
    question: { nl: 'Brief is gescand', en: 'Letter is scanned' },
    missing: { nl: 'De scan van het contract', en: 'The scan of the contract' },
  },
  noDuplicate: {
    ...BY_DESK,
    group: 'envelope',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    proposes: 'inquiry',
    askedOf: onceIf((file) => scansOf(file).length > 0),
    look: lookForDuplicates,
    question: { nl: 'Geen scan is dubbel', en: 'No scan is a duplicate' },
    missing: {
      nl: 'De pagina’s waarvoor een dubbele scan is ingeleverd',
      en: 'The pages for which a duplicate was scanned',
    },
  },
  legible: {
    ...BY_OFFICER,
    group: 'envelope',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    question: { nl: 'Contract is goed leesbaar', en: 'Contract is easy to read' },
    missing: { nl: 'Een goed leesbaar contract', en: 'A contract that can be read' },
  },
  allPages: {
    ...BY_OFFICER,
    group: 'envelope',
    concerns: 'CON-01',
    reasonCode: 'CONTRACT_INCOMPLETE',
    askedOf: once,
    look: (file) => ({ ...lookAtPages(file), answer: null }),
    question: { nl: 'Alle pagina’s zijn aanwezig', en: 'All pages are there' },
    missing: { nl: 'De ontbrekende pagina’s van het contract', en: 'The missing pages of the contract' },
  },
  upgradeNote: {
    ...BY_OFFICER_YES_NO,
    group: 'envelope',
    concerns: 'CON-02',
    reasonCode: 'UPGRADE_NOTE_MISSING',
    askedOf: once,
    question: {
      nl: 'Bij de handtekening of bovenaan pagina 1 staat dat het een upgrade is',
      en: 'The note at the signature or on top of page 1 says that it is an upgrade',
    },
    missing: {
      nl: 'De aantekening dat dit een upgrade is, bij de handtekening',
      en: 'The note that this is an upgrade, at the signature',
    },
  },
  levelAsApplied: {
    ...BY_OFFICER,
    group: 'envelope',
    concerns: 'CON-02',
    reasonCode: 'UPGRADE_NOTE_MISSING',
    askedOf: once,
    look: ({ application }) => saw('intakeTarget', null, { target: application.targetLevel }),
    question: {
      nl: 'Niveau op het contract is gelijk aan de aanvraag',
      en: 'Level on the contract equals the application',
    },
    missing: { nl: 'Het juiste niveau in de upgradeverklaring', en: 'The right level in the upgrade declaration' },
  },
  levelAbove: {
    ...BY_DESK_FIRST,
    group: 'envelope',
    concerns: 'CTC-04',
    reasonCode: 'NO_UPGRADABLE_MEANS',
    askedOf: once,
    look: lookAtLevels,
    question: {
      nl: 'Gevraagd niveau is hoger dan ieders huidige niveau',
      en: 'Level asked is above everybody’s current level',
    },
    missing: {
      nl: 'Een aanvraag voor een hoger niveau dan het huidige',
      en: 'An application for a level above the current one',
    },
  },
  route: {
    ...BY_DESK_FIRST,
    // The paper can name a second company that the application does not: whoever reads it may say so.
    filledBy: 'proposed',
    group: 'envelope',
    concerns: 'CON-06',
    reasonCode: 'SEPARATE_ROUTE',
    askedOf: once,
    look: lookAtRoute,
    question: { nl: 'Aanvraag hoort in de gewone route', en: 'Application belongs in the normal route' },
    missing: { nl: 'Behandeling in de aparte route', en: 'Handling in the separate route' },
  },
} as const satisfies Record<string, IntakeItem>;
