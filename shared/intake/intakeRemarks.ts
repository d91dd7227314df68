/** What the desk says it saw when it answers a question of the intake checklist, in both languages; no personal data. */
import type { LocalText } from '../catalogue/checkType';

export const INTAKE_REMARKS = {
  intakeReceived: { nl: '%{number}, ontvangen op %{receivedOn}.', en: '%{number}, received on %{receivedOn}.' },
  intakeCaseFound: { nl: 'Gekoppeld aan %{number}.', en: 'Linked to %{number}.' },
  intakePages: {
    nl: 'Gescand: %{pages|pagina|pagina’s} in %{scans|bestand|bestanden}.',
    en: 'Scanned: %{pages|page|pages} in %{scans|file|files}.',
  },
  intakeNoScan: { nl: 'Er is nog geen scan. Voeg die toe.', en: 'There is no scan yet. Add it.' },
  intakeNoDuplicate: { nl: 'Geen bestand komt twee keer voor.', en: 'No file occurs twice.' },
  intakeDuplicate: { nl: 'Hetzelfde bestand staat er %{copies} keer.', en: 'The same file is there %{copies} times.' },
  intakePaperAt: { nl: 'Plaats: %{place}.', en: 'Place: %{place}.' },
  intakePaperUnknown: { nl: 'Nog niet vastgelegd.', en: 'Not recorded yet.' },
  intakePaperGone: { nl: 'Vastgelegd op %{on}.', en: 'Recorded on %{on}.' },
  intakeLevelAbove: { nl: 'Iedereen gaat omhoog naar %{target}.', en: 'Everybody goes up to %{target}.' },
  intakeLevelNotAbove: {
    nl: '%{count} van %{total} personen gaan niet omhoog naar %{target}.',
    en: '%{count} of %{total} persons do not go up to %{target}.',
  },
  intakeLevelUnknown: {
    nl: 'Van %{count} van %{total} personen is het huidige niveau niet bekend.',
    en: 'The current level of %{count} of %{total} persons is not known.',
  },
  intakeRouteNormal: {
    nl: '%{users|gebruiker|gebruikers}, één bedrijf, geen Beheermodule.',
    en: '%{users|user|users}, one company, no management module.',
  },
  intakeRouteKept: {
    nl: 'Een teamleider houdt de zaak in de gewone route.',
    en: 'A supervisor keeps the case in the normal route.',
  },
  intakeRouteManagementModule: {
    nl: 'Het bedrijf heeft een Beheermodule.',
    en: 'The company has a management module.',
  },
  intakeRouteNoKvkNumber: { nl: 'Geen KVK-nummer in de aanvraag.', en: 'No KVK number in the application.' },
  intakeRouteSeveralCompanies: { nl: 'Meer bedrijven tegelijk.', en: 'Several companies at once.' },
  intakeRouteTooManyUsers: {
    nl: '%{users} gebruikers; de gewone route gaat tot en met %{maximum}.',
    en: '%{users} users; the normal route takes up to %{maximum}.',
  },
  intakeRegistrationUnknown: {
    nl: 'De huidige registratie is niet gevonden. Zoek die op.',
    en: 'The current registration was not found. Look it up.',
  },
  intakeTarget: { nl: 'De aanvraag vraagt %{target}.', en: 'The application asks for %{target}.' },
  intakeSigned: {
    nl: 'Ondertekend op %{signedOn}, ontvangen op %{receivedOn}.',
    en: 'Signed on %{signedOn}, received on %{receivedOn}.',
  },
  intakeSignedTooLong: {
    nl: 'Ondertekend op %{signedOn}: langer dan %{months|maand|maanden} voor de ontvangst op %{receivedOn}.',
    en: 'Signed on %{signedOn}: more than %{months} months before the receipt on %{receivedOn}.',
  },
  intakeSignedAfter: {
    nl: 'Ondertekend op %{signedOn}: na de ontvangst op %{receivedOn}.',
    en: 'Signed on %{signedOn}: after the receipt on %{receivedOn}.',
  },
  intakeSignedUnknown: {
    nl: 'Vul de datum van ondertekening in; antwoord nee als er geen datum staat.',
    en: 'Fill in the signing date; answer no when there is none.',
  },
  intakeSigners: {
    nl: 'De aanvraag noemt %{signers|ondertekenaar|ondertekenaars}.',
    en: 'The application names %{signers|signer|signers}.',
  },
  intakeSignersTooFew: {
    nl: 'De aanvraag noemt één ondertekenaar, die gezamenlijk bevoegd is.',
    en: 'The application names one signer, who has joint authority.',
  },
  intakePersons: {
    nl: 'De aanvraag noemt %{managers|beheerder|beheerders} en %{users|gebruiker|gebruikers}.',
    en: 'The application names %{managers|manager|managers} and %{users|user|users}.',
  },
  intakeAllFilled: { nl: 'Van iedereen ingevuld.', en: 'Filled in for everybody.' },
  intakeSomeEmpty: {
    nl: 'Ontbreekt bij %{count} van %{total} personen.',
    en: 'Missing for %{count} of %{total} persons.',
  },
  intakeServices: {
    nl: 'De aanvraag noemt %{services|dienst|diensten}.',
    en: 'The application names %{services|service|services}.',
  },
  intakeNoServices: { nl: 'De aanvraag noemt geen diensten.', en: 'The application names no services.' },
  intakeKvkRight: { nl: '%{kvkNumber}, acht cijfers.', en: '%{kvkNumber}, eight digits.' },
  intakeKvkWrong: { nl: 'Geen acht cijfers.', en: 'Not eight digits.' },
  intakeKvkSame: { nl: 'Gelijk aan de registratie.', en: 'Same as the registration.' },
  intakeKvkOther: { nl: 'De registratie heeft een ander nummer.', en: 'The registration has another number.' },
  intakeEstablishmentEmpty: { nl: 'Er is geen vestigingsnummer opgegeven.', en: 'No establishment number was given.' },
  intakeEstablishmentOpen: {
    nl: '%{number} is opgegeven; de keuze van de klant is niet vastgelegd.',
    en: '%{number} was given; the customer’s choice is not recorded.',
  },
  intakeEstablishmentAsked: {
    nl: '%{number} is opgegeven; de klant is om zijn keuze gevraagd.',
    en: '%{number} was given; the customer was asked for a choice.',
  },
  intakeEstablishmentChosen: { nl: 'De keuze van de klant is vastgelegd.', en: 'The customer’s choice is recorded.' },
  intakeRegisterFetched: {
    nl: 'Opgehaald bij het Handelsregister op %{asOf}.',
    en: 'Fetched from the trade register on %{asOf}.',
  },
  intakeRegisterTooOld: {
    nl: 'Gegevens van het Handelsregister zijn van %{asOf}: meer dan %{days|dag|dagen} voor de ontvangst.',
    en: 'The data of the trade register are of %{asOf}: more than %{days} days before the receipt.',
  },
  intakeRegisterNotAsked: {
    nl: 'Het Handelsregister is nog niet geraadpleegd.',
    en: 'The trade register was not asked yet.',
  },
  intakePagesUnnamed: {
    nl: 'Van %{count|pagina|pagina’s} is nog niet gezegd wat het is.',
    en: 'Of %{count|page|pages} nobody has said yet what it is.',
  },
  intakePageThere: {
    nl: 'Pagina %{page} van %{letter} is het.',
    en: 'Page %{page} of %{letter} is it.',
  },
  intakePageToRead: {
    nl: 'Lees pagina %{page} van %{letter}.',
    en: 'Read page %{page} of %{letter}.',
  },
  intakeNoSuchPage: {
    nl: 'Geen enkele pagina is als zodanig benoemd.',
    en: 'No page was named as such.',
  },
  intakeSignerNotInRegister: {
    nl: 'Deze ondertekenaar staat niet in het register.',
    en: 'This signer is not in the register.',
  },
  intakeSignerDeclared: { nl: 'De klant geeft een mandaat op.', en: 'The customer declares a mandate.' },
  intakeAppointment: {
    nl: '%{target} vraagt identificatie in persoon.',
    en: '%{target} asks for identification in person.',
  },
  intakeUpgradeConfirmed: {
    nl: 'De upgradeverklaring ontbreekt op de brief. De klant bevestigde op %{on} dat het een upgrade is.',
    en: 'The upgrade declaration is missing on the letter. The customer confirmed on %{on} that this is an upgrade.',
  },
  intakeUpgradeDenied: {
    nl: 'De klant zei op %{on} dat dit geen upgrade is.',
    en: 'The customer said on %{on} that this is no upgrade.',
  },
} as const satisfies Record<string, LocalText>;
export type IntakeRemarkKey = keyof typeof INTAKE_REMARKS;
