/** Decides what the desk proposes on identity data (IDN-06): document beside application beside trade register. */
import type { LookedAt } from '../lookedAt';
import { COMPARATORS } from '../../language/comparators';
import { joinPrefix } from '../../language/prefixWords';
import type { AutomaticResult } from '../automatic/automaticCheck';
import type { AutomaticRemarkKey } from '../automatic/automaticRemarks';
import { documentOf, type IdentityDocument } from '../identity/identityDocument';
import { isSameName, withoutPartner } from '../identity/transliteration';
import type { ProposalInput } from './proposal';

interface Declared {
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}
type Document = Pick<IdentityDocument, 'surname' | 'givenNames' | 'birthDate'>;

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** "Berg, van den" is how some write "van den Berg". */
function surnameOf({ prefix, surname }: Pick<Declared, 'prefix' | 'surname'>): string {
  return COMPARATORS.surname.normalForm(joinPrefix(prefix, surname));
}

function wordsOf(names: string): readonly string[] {
  return names.split(/[\s,]+/).filter((word) => word !== '');
}

/** The first of the names on the document, in their order, and not all of them. */
function isBeginningOf(declared: string, printed: string): boolean {
  const [few, all] = [wordsOf(declared), wordsOf(printed)];
  return few.length > 0 && few.length < all.length && few.every((word, at) => isSameName(word, all[at] ?? ''));
}

/** Nothing when document and application agree; else the first thing that does not. */
function differenceOf(declared: Declared, document: Document): AutomaticRemarkKey | null {
  if (!isSameName(surnameOf(declared), withoutPartner(document.surname))) {
    return 'identitySurnameDiffers';
  }
  if (declared.birthDate === null || !WHOLE_DATE.test(document.birthDate)) {
    return 'identityBirthDatePartial';
  }
  if (declared.birthDate !== document.birthDate) {
    return 'identityBirthDateDiffers';
  }
  if (isSameName(declared.firstNames, document.givenNames)) {
    return null;
  }
  return isBeginningOf(declared.firstNames, document.givenNames)
    ? 'identityFirstNamesFewer'
    : 'identityFirstNamesDiffer';
}

const INQUIRIES: readonly AutomaticRemarkKey[] = [
  'identityBirthDatePartial',
  'identityFirstNamesFewer',
  'identityRegisterDiffers',
];

/** What the register says of the same surname; only the people it names itself are looked at. */
function registerSays({ register }: ProposalInput, document: Document): AutomaticRemarkKey {
  const people = register?.company?.functionaries?.filter(({ companyName }) => companyName === null) ?? [];
  const namesakes = people.filter((entry) => isSameName(surnameOf(entry), withoutPartner(document.surname)));
  if (namesakes.length === 0) {
    return 'identitySame';
  }
  const isHe = namesakes.some(
    ({ firstNames, birthDate }) =>
      isSameName(firstNames, document.givenNames) && (birthDate === null || birthDate === document.birthDate),
  );
  return isHe ? 'identitySameInRegister' : 'identityRegisterDiffers';
}

/** IDN-06: accents that a machine readable zone cannot write are no difference; fewer first names are for an officer. */
export function proposeSameIdentity(input: ProposalInput, subjectId: string | null): AutomaticResult | null {
  const document = documentOf(input.identityDocuments, subjectId);
  const declared = [...input.persons, ...input.signers].find(({ id }) => id === subjectId);
  if (document === undefined || declared === undefined) {
    return null;
  }
  const isSigner = input.signers.some(({ id }) => id === subjectId);
  const difference = differenceOf(declared, document);
  const remarkKey = difference ?? (isSigner ? registerSays(input, document) : 'identitySame');
  const decidedOn: readonly LookedAt[] = [
    'application',
    'identityDocument',
    ...(isSigner ? (['register.functionaries'] as const) : []),
  ];
  const rest = { remarkKey, remarkData: {}, decidedOn };
  if (INQUIRIES.includes(remarkKey)) {
    return { outcome: 'inquiry', reasonCode: null, ...rest };
  }
  return difference === null
    ? { outcome: 'passed', reasonCode: null, ...rest }
    : { outcome: 'failed', reasonCode: 'IDENTITY_MISMATCH', ...rest };
}
