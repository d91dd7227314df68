/** Decides who may receive a message about a case: only who was known before it, at an address that was known before it. */
import type { ApplicationPerson } from '../../application/application';
import type { Registration } from '../../application/registration';
import type { Address } from '../../application/fields/addressFields';
import { printedName } from '../printedName';
import type { MessageRequest } from './buildMessage';
import { messageKind, type MessageKindId } from './messageKinds';

export interface MailReceiver {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export interface Receivers {
  readonly mails: readonly MailReceiver[];
  /** Where its letter goes, at once or once a mail turns out not to arrive. */
  readonly letter: { readonly company: string; readonly address: Address };
  /** Whether a letter goes at once. */
  readonly byPost: boolean;
}

interface ReceivingCase {
  readonly application: { readonly companyName: string; readonly address: Address };
  readonly persons: readonly Pick<
    ApplicationPerson,
    'id' | 'role' | 'email' | 'outcome' | 'registeredMeansId' | 'initials' | 'firstNames' | 'prefix' | 'surname'
  >[];
  readonly registration: Registration | null;
}

/** Two spellings of one mailbox; anything closer to a guess is another mailbox. */
function isSameMailbox(declared: string, registered: string): boolean {
  const tidy = (address: string): string => address.trim().toLowerCase();
  return tidy(declared) !== '' && tidy(declared) === tidy(registered);
}

function hasKnownMailbox(person: ReceivingCase['persons'][number], registration: Registration | null): boolean {
  const means = registration?.means.find(({ id }) => id === person.registeredMeansId);
  return means !== undefined && means.status === 'active' && isSameMailbox(person.email, means.email);
}

/** Whether the post can bring anything there. */
export function takesPost({ street, poBox, postcode, city }: Address): boolean {
  const isFilled = (part: string): boolean => part.trim() !== '';
  return (isFilled(street) || isFilled(poBox)) && (isFilled(postcode) || isFilled(city));
}

/** Who gets the higher level; whoever was left out of the decision gets nothing to be warned of. */
function upgraded({ persons }: ReceivingCase): ReceivingCase['persons'] {
  return persons.filter(({ outcome }) => outcome !== 'closedOff');
}

/** The mailbox on record of each person who is upgraded, under the name on record: nothing that was declared decides. */
function registeredReceivers(file: ReceivingCase): Receivers {
  const { application, registration } = file;
  const mails = upgraded(file).flatMap(({ id: personId, registeredMeansId }) => {
    const means = registration?.means.find(({ id }) => id === registeredMeansId);
    return means === undefined || means.email.trim() === ''
      ? []
      : [{ personId, name: printedName(means), email: means.email.trim() }];
  });
  const { companyName: company, address } = registration ?? application;
  return { mails, letter: { company, address }, byPost: registration !== null && takesPost(address) };
}

/** One person, at the mailbox to which the link went: the words say nothing that the link did not. */
function onePerson(file: ReceivingCase, personId: string): Receivers {
  const { companyName: company, address } = file.registration ?? file.application;
  const mails = file.persons
    .filter(({ id, email }) => id === personId && email.trim() !== '')
    .map((person) => ({ personId, name: printedName(person), email: person.email.trim() }));
  return { mails, letter: { company, address }, byPost: false };
}

/** Whom a message is for where it is for one person alone. */
export function onlyFor(request: MessageRequest): string | null {
  return request.kind === 'codeReminder' ? request.facts.personId : null;
}

/** What of the record is missing for a message to whoever is on record; nothing for any other message. */
export interface NotOnRecord {
  /** Persons without a mailbox on record. */
  readonly personIds: readonly string[];
  /** Whether there is no address on record. */
  readonly address: boolean;
}

/**
 * @param kind of the message
 * @param file the case
 * @returns who of those it is meant for it cannot reach, to be told in the trail
 */
export function notOnRecord(kind: MessageKindId, file: ReceivingCase): NotOnRecord {
  if (messageKind(kind).toRegistered !== true) {
    return { personIds: [], address: false };
  }
  const { mails, byPost } = registeredReceivers(file);
  const reached = mails.map(({ personId }) => personId);
  const personIds = upgraded(file).flatMap(({ id }) => (reached.includes(id) ? [] : [id]));
  return { personIds, address: !byPost };
}

/**
 * A message tells what is in a case: names, and what is on record. Whoever filed it in another's name must not learn that
 * through an address that they typed themself. So a mail goes only to managers whose declared address is the one of their
 * active means, and a letter to the address on record; without a registration there is nothing on record to tell, and the
 * declared address serves.
 * @param kind whether a letter goes along with mails is in the registry of kinds
 * @param file the case
 * @param personId whom it is for alone; nobody in particular when left out
 * @returns the receivers; there is always at least one way, unless it goes to whoever is on record and nothing is
 */
export function whoReceives(kind: MessageKindId, file: ReceivingCase, personId: string | null = null): Receivers {
  if (personId !== null) {
    return onePerson(file, personId);
  }
  if (messageKind(kind).toRegistered === true) {
    return registeredReceivers(file);
  }
  const { application, persons, registration } = file;
  const mails = persons
    .filter((person) => person.role === 'manager' && hasKnownMailbox(person, registration))
    .map((person) => ({ personId: person.id, name: printedName(person), email: person.email.trim() }));
  const { companyName: company, address } = registration ?? application;
  const byPost = messageKind(kind).post === 'always' || mails.length === 0;
  return { mails, letter: { company, address }, byPost };
}
