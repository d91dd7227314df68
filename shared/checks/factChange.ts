/** One fact of a case that became another: what a check is told about why it is asked again. */
import { factLabels } from '../application/fields/fieldFacts';
import type { CaseFact, LocalText } from '../catalogue/checkType';
import type { CheckCode } from '../catalogue/checkTypes';
import type { PolicySettings } from '../policy/policy';

/**
 * A fact in the table of the catalogue (`dependsOn`), or one that names by itself what rests on it: an answer of the
 * checklist by the check its question concerns, a page by the verdicts that point at it, that two roles are one human by the checks
 * that were judged for both.
 */
export type ChangedFact = CaseFact | 'intakeAnswer' | 'page' | 'oneHuman';

/** One page of a scan. */
export interface PageOfDocument {
  readonly documentId: string;
  readonly page: number;
}

/** What changed, as a person would name it; settings of the policy go by their own names. */
export type ChangedField = Exclude<ChangedFact, 'policy'> | 'renewal' | keyof PolicySettings;

export interface FactChange {
  readonly fact: ChangedFact;
  readonly field: ChangedField;
  /** The person or signer it is about; null when it is about the whole case. */
  readonly subjectId: string | null;
  /** Both only where they are not personal: levels, numbers of a company, periods. */
  readonly from?: string;
  readonly to?: string;
  /** Only these checks rest on this part of the fact; all that name the fact when left out. */
  readonly codes?: readonly CheckCode[];
  /** The page that is another one now; only for the fact `page`. */
  readonly page?: PageOfDocument;
  /** True for what can only mend: a check that passed without it keeps standing. */
  readonly onlyMends?: boolean;
}

/**
 * Pages that are other pages now: painted over, or of another kind than they were taken for.
 * @param pages each once
 * @returns changes that touch every verdict, a passed one too, that points at one of them
 */
export function pageChanges(pages: readonly PageOfDocument[]): FactChange[] {
  return pages.map((page) => ({ fact: 'page', field: 'page', subjectId: null, page }));
}

function say(nl: string, en: string): LocalText {
  return { nl, en };
}

/** Field → its name in a sentence. */
const FIELD_TEXTS: Readonly<Record<ChangedField, LocalText>> = {
  mail: say('post', 'post'),
  signedOn: say('dag van ondertekening', 'day of signing'),
  upgradeAnswer: say('antwoord of dit een upgrade is', 'answer whether this is an upgrade'),
  intakeAnswer: say('antwoord op de checklist van de brief', 'answer on the checklist of the post'),
  page: say('pagina die als bewijs dient', 'page that serves as evidence'),
  oneHuman: say('of het één persoon is', 'whether this is one person'),
  register: say('registergegevens', 'register data'),
  ...factLabels(),
  companyAddress: say('adres van het bedrijf', 'address of the company'),
  establishmentChoice: say('keuze over het vestigingsnummer', 'choice about the establishment number'),
  personIdentity: say('naam of geboortedatum', 'name or birth date'),
  signers: say('ondertekenaar', 'signer'),
  targetLevel: say('gevraagd niveau', 'level asked for'),
  registration: say('huidige registratie', 'current registration'),
  identityDocument: say('identiteitsbewijs', 'identity document'),
  renewal: say('wat het niveau vraagt', 'what the level asks'),
  codeLifeDays: say('geldigheid van de code', 'life of the code'),
  linkLifeDays: say('geldigheid van een link', 'life of a link'),
  smsLifeHours: say('geldigheid van een code per sms', 'life of a code by SMS'),
  postDeliveryDays: say('bezorgdagen van de post', 'delivery days of the post'),
  letterCooldownDays: say('wachttijd voor een volgende brief', 'wait before another letter'),
  contractMaxAgeMonths: say('ondertekening hoogstens (maanden) oud', 'signature at most (months) old'),
  extractMaxAgeDays: say('registergegevens hoogstens (dagen) oud', 'register data at most (days) old'),
  idMinValidityMonths: say(
    'resterende geldigheid identiteitsbewijs in maanden',
    'validity left of the document, months',
  ),
  applicationLapseMonths: say('termijn zonder contract', 'term without a contract'),
  supplementTermDays: say('termijn voor een aanvulling', 'term for a supplement'),
  reminderDays: say('herinnering in werkdagen voor de laatste dag', 'reminder, working days before the last day'),
  liberationDayOff: say('Bevrijdingsdag vrij', 'Liberation Day off'),
  supplementGraceDays: say('uitstel na aanvulling', 'grace after a supplement'),
  maxUsersNormalRoute: say(
    'maximum aantal gebruikers in de gewone route',
    'maximum number of users in the normal route',
  ),
  idCopyOfEmployedUserRequired: say('kopie van eigen medewerkers', 'copy of employed users'),
  identificationSubjects: say('wie in persoon verschijnt', 'who appears in person'),
  maxActivationAttempts: say('pogingen per code', 'attempts per code'),
  approvalLapseDays: say('termijn voor een besluit', 'time allowed for a decision'),
  reissueCooldownMinutes: say('wachttijd voor een nieuwe code', 'wait before a new code'),
  codeChannels: say('kanalen van code en link', 'channels of code and link'),
  retentionYears: say('bewaartermijn', 'retention'),
  decideAtOwnLevel: say('beslissen tot het eigen niveau', 'deciding up to one’s own level'),
  identityCertificateRequired: say('certificaat voor identiteitscontroles', 'certificate for identity checks'),
  identityImageDays: say(
    'bewaartermijn van kopieën van identiteitsbewijzen',
    'retention of copies of identity documents',
  ),
};

/** Values that read otherwise in the two languages. */
const VALUE_TEXTS: Readonly<Record<string, LocalText>> = {
  renewed: say('opnieuw', 'renewed'),
  additional: say('aanvullend', 'additional'),
  none: say('geen', 'none'),
  open: say('nog open', 'open'),
  yes: say('ja', 'yes'),
  no: say('nee', 'no'),
  notApplicable: say('niet van toepassing', 'not applicable'),
  unseen: say('nog niet bekeken', 'not looked at yet'),
  noted: say('staat in de brief', 'stands in the letter'),
  confirmed: say('bevestigd door de klant', 'confirmed by the customer'),
  denied: say('ontkend door de klant', 'denied by the customer'),
};

/** The name of what changed, in a sentence; the bare word for one that this program does not know. */
export function changedFieldName(field: string, language: 'nl' | 'en'): string {
  return (FIELD_TEXTS as Readonly<Record<string, LocalText>>)[field]?.[language] ?? field;
}

export type ChangeData = Readonly<Record<string, string>>;

/** What is kept with a reopened check: field → `from>to`, or nothing where the values are personal. */
export function changeData(changes: readonly FactChange[]): ChangeData {
  return Object.fromEntries(
    changes.map(({ field, from, to }) => [field, from === undefined || to === undefined ? '' : `${from}|${to}`]),
  );
}

function valueText(value: string, language: 'nl' | 'en'): string {
  return VALUE_TEXTS[value]?.[language] ?? value;
}

/**
 * What changed, as a list in words.
 * @param data as `changeData` made it; anything else in it is left out
 * @param language which language to read it in
 * @returns e.g. "gevraagd niveau (EH2+ → EH3), bedrijfsnaam"; empty when nothing in it is known
 */
export function changesInWords(data: Readonly<Record<string, string | number>>, language: 'nl' | 'en'): string {
  return Object.entries(data)
    .flatMap(([field, values]) => {
      const name = (FIELD_TEXTS as Readonly<Record<string, LocalText>>)[field]?.[language];
      const [from, to] = String(values).split('|');
      const became =
        from === undefined || to === undefined ? '' : ` (${valueText(from, language)} → ${valueText(to, language)})`;
      return name === undefined ? [] : [`${name}${became}`];
    })
    .join(', ');
}
