/** Decides who may receive a message about a case: only who was known before it, at an address that was known before it. */
import type { ApplicationPerson } from '../../application/application';
import type { Registration } from '../../application/registration';
import type { Address } from '../../application/values';
import { printedName } from '../printedName';
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
    'id' | 'role' | 'email' | 'registeredMeansId' | 'initials' | 'firstNames' | 'prefix' | 'surname'
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

/**
 * A message tells what is in a case: names, and what is on record. Whoever filed it in another's name must not learn that
 * through an address that he typed himself. So a mail goes only to managers whose declared address is the one of their
 * active means, and a letter to the address on record; without a registration there is nothing on record to tell, and the
 * declared address serves.
 * @param kind whether a letter goes along with mails is in the registry of kinds
 * @returns the receivers; there is always at least one way
 */
export function whoReceives(kind: MessageKindId, file: ReceivingCase): Receivers {
  const { application, persons, registration } = file;
  const mails = persons
    .filter((person) => person.role === 'manager' && hasKnownMailbox(person, registration))
    .map((person) => ({ personId: person.id, name: printedName(person), email: person.email.trim() }));
  const { companyName: company, address } = registration ?? application;
  const byPost = messageKind(kind).post === 'always' || mails.length === 0;
  return { mails, letter: { company, address }, byPost };
}
