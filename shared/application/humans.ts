/**
 * Decides which signers and persons of a case are one human being: a director who also manages has two entries and one identity.
 * What is spelt the same is joined by the desk; what only looks alike waits for an officer, whose word goes before any spelling.
 */
import type { PersonRole } from './fields/personFields';
import { isSameHuman, mayBeSameHuman, type NamedPerson } from './samePerson';

/** joined: an officer said that two entries are one human; apart: that they are two, or that nobody can tell. */
export const HUMAN_VERDICTS = ['joined', 'apart'] as const;
export type HumanVerdictId = (typeof HUMAN_VERDICTS)[number];

/** What somebody does in a case. */
export type HumanRole = 'signer' | PersonRole;

/** What an officer said about two entries of a case. A later word, or a correction of either of them, supersedes it; it stays to be read. */
export interface HumanVerdict {
  readonly id: string;
  readonly applicationId: string;
  /** Ids of a signer or person each. */
  readonly oneId: string;
  readonly otherId: string;
  readonly verdict: HumanVerdictId;
  readonly reason: string;
  /** The copy of the identity document that was looked at; null where two are kept apart without one. */
  readonly documentId: string | null;
  readonly page: number | null;
  readonly byId: string;
  readonly byName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly supersededAt: string | null;
}

/** A signer or a person of a case, as far as it says who somebody is. */
type Listed = NamedPerson & { readonly id: string };

type Word = Pick<HumanVerdict, 'oneId' | 'otherId' | 'verdict' | 'supersededAt'>;

/** Everybody of a case, and what officers said about who is who. */
export interface People<S extends Listed = Listed, P extends Listed = Listed> {
  readonly signers: readonly S[];
  readonly persons: readonly P[];
  readonly humanVerdicts: readonly Word[];
}

/** The word of an officer about two entries that stands now, in whichever order they are named; undefined when nobody spoke. */
export function verdictOn<W extends Word>(verdicts: readonly W[], oneId: string, otherId: string): W | undefined {
  return verdicts.find(
    (word) =>
      word.supersededAt === null &&
      ((word.oneId === oneId && word.otherId === otherId) || (word.oneId === otherId && word.otherId === oneId)),
  );
}

function areOne(one: Listed, other: Listed, { humanVerdicts }: Pick<People, 'humanVerdicts'>): boolean {
  const word = verdictOn(humanVerdicts, one.id, other.id);
  return word === undefined ? isSameHuman(one, other) : word.verdict === 'joined';
}

/**
 * The humans of a case, each once, with every entry that is theirs: signers first, each in its order.
 * @param people signers and persons of one case, with the words that stand about them
 * @returns a list of entries for each human; every entry stands in exactly one of them
 */
export function humansOf<S extends Listed, P extends Listed>(people: People<S, P>): (S | P)[][] {
  const everybody: readonly (S | P)[] = [...people.signers, ...people.persons];
  let humans: (S | P)[][] = [];
  for (const one of everybody) {
    const own = humans.filter((entries) => entries.some((entry) => areOne(one, entry, people)));
    // One entry can join two that were found apart before it.
    const joined = [...own.flat(), one].sort((a, b) => everybody.indexOf(a) - everybody.indexOf(b));
    humans = [...humans.filter((entries) => !own.includes(entries)), joined];
  }
  const place = ([first]: (S | P)[]): number => (first === undefined ? 0 : everybody.indexOf(first));
  return humans.sort((a, b) => place(a) - place(b));
}

/**
 * Every entry of the human who has this one.
 * @param subjectId of a signer or a person
 * @param people of the same case
 * @returns ids, this one first; only this one when it stands for nobody of the case
 */
export function idsOfHuman(subjectId: string, people: People): string[] {
  const own = humansOf(people).find((entries) => entries.some(({ id }) => id === subjectId)) ?? [];
  return [subjectId, ...own.map(({ id }) => id).filter((id) => id !== subjectId)];
}

/** Two entries that may be one human, a signer first, and why the desk asks. */
export interface HumanQuestion {
  readonly oneId: string;
  readonly otherId: string;
  /** The name is spelt in two ways with the same birth date, or the same document was recorded for both. */
  readonly because: 'sameBirthDate' | 'sameDocument';
}

/** What is known of a recorded identity document, by which two of them can be the same one. */
export interface KnownDocument {
  readonly subjectId: string;
  readonly kind: string;
  readonly country: string;
  /** The last characters of its number. */
  readonly numberEnd: string;
  readonly birthDate: string;
  readonly expiresOn: string;
  readonly supersededAt: string | null;
}

/**
 * How the documents that stand for two entries go together.
 * @returns same for one document recorded for both; other where they cannot belong to one human (another birth date, or two numbers of
 *   one kind of document); unknown while either is missing, and for a passport beside a card. The number is known by its end only
 */
export function documentsTogether(
  documents: readonly KnownDocument[],
  [oneId, otherId]: readonly [string, string],
): 'same' | 'other' | 'unknown' {
  const standing = (id: string): KnownDocument | undefined =>
    documents.find(({ subjectId, supersededAt }) => subjectId === id && supersededAt === null);
  const [one, other] = [standing(oneId), standing(otherId)];
  if (one === undefined || other === undefined) {
    return 'unknown';
  }
  const isSameKind = one.kind === other.kind && one.country === other.country;
  const isSameNumber = one.numberEnd === other.numberEnd && one.expiresOn === other.expiresOn;
  if (one.birthDate !== other.birthDate || (isSameKind && !isSameNumber)) {
    return 'other';
  }
  return isSameKind ? 'same' : 'unknown';
}

type Roled = Listed & { readonly role?: PersonRole };

/** A case in which the desk looks for humans of whom nobody has said yet how many they are. */
export interface AskedPeople extends People<Roled, Roled> {
  readonly identityDocuments: readonly KnownDocument[];
}

/** Signers sign; persons manage or use. Two entries in one role are two people who each asked for a means. */
export function roleOf({ role }: Roled): HumanRole {
  return role ?? 'signer';
}

function reasonToAsk(one: Roled, other: Roled, { identityDocuments }: AskedPeople): HumanQuestion['because'] | null {
  const together = documentsTogether(identityDocuments, [one.id, other.id]);
  if (roleOf(one) === roleOf(other) || together === 'other') {
    return null;
  }
  return together === 'same' ? 'sameDocument' : mayBeSameHuman(one, other) ? 'sameBirthDate' : null;
}

/**
 * What an officer is asked: entries in different roles that look like one human and that the desk does not join by itself.
 * @param people of one case, with the identity documents recorded for them
 * @returns one question for two humans, however many entries each has; none where an officer kept any of them apart
 */
export function humanQuestions(people: AskedPeople): HumanQuestion[] {
  const humans = humansOf(people);
  return humans.flatMap((one, at) =>
    humans.slice(at + 1).flatMap((other): HumanQuestion[] => {
      const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
      if (pairs.some(([a, b]) => verdictOn(people.humanVerdicts, a.id, b.id) !== undefined)) {
        return [];
      }
      const [first] = pairs.flatMap(([a, b]) => {
        const because = reasonToAsk(a, b, people);
        const [first, second] = roleOf(b) === 'signer' ? [b, a] : [a, b];
        return because === null ? [] : [{ oneId: first.id, otherId: second.id, because }];
      });
      return first === undefined ? [] : [first];
    }),
  );
}

/**
 * Whether a word about two entries goes against what is known of the others: it would join two that were kept apart, or part two that
 * a third entry joins.
 */
export function contradictsOthers(
  people: People,
  { oneId, otherId, verdict }: Pick<Word, 'oneId' | 'otherId' | 'verdict'>,
): boolean {
  const others = people.humanVerdicts.filter((word) => word !== verdictOn(people.humanVerdicts, oneId, otherId));
  const humanVerdicts = [...others, { oneId, otherId, verdict, supersededAt: null }];
  return humansOf({ ...people, humanVerdicts }).some((entries) =>
    entries.some((a) => entries.some((b) => verdictOn(humanVerdicts, a.id, b.id)?.verdict === 'apart')),
  );
}
