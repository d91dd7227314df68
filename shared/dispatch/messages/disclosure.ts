/** Decides which values of a difference a customer is told, and by which way. */
import { COMPARED_FIELDS, type ComparedFieldKey } from '../../application/fields/comparedFields';

/** What the application says, or what is on record. */
export type ValueSource = 'declared' | 'registered';

/** Where the letter of a message goes: to the address on record, or, without a registration, to the one that was declared. */
export type LetterPlace = 'registeredAddress' | 'declaredAddress';

/** Told in letter and mail, in the letter only, or to nobody: then only the field that differs is named. */
export type Telling = 'everywhere' | 'onPaper' | 'never';

/** The only registered values that leave the house. */
const COMPANY_NAME_AND_ADDRESS: readonly ComparedFieldKey[] = [
  ...(['companyName', 'street', 'houseNumber', 'postcode', 'city', 'poBox', 'country'] as const),
];

/**
 * A message reaches whoever opens the post of a company or reads the mailbox of its manager, not the person whom a value
 * is about; and whoever filed an application in another's name must learn nothing from the answer.
 * @param field what differs
 * @param source whose value it is
 * @param letterTo where the letter of the message goes
 * @returns by which way the value is told. Source: rules R7, "What a customer is told of the registration"
 */
export function tellingOf(field: ComparedFieldKey, source: ValueSource, letterTo: LetterPlace): Telling {
  if (source === 'declared') {
    return COMPARED_FIELDS[field].subject === 'company' ? 'everywhere' : 'onPaper';
  }
  return COMPANY_NAME_AND_ADDRESS.includes(field) && letterTo === 'registeredAddress' ? 'onPaper' : 'never';
}
