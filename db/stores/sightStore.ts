/** Reads how near somebody is to the people of some cases: what they work on, and whom they said they had to see. */
import { lookerOf, REVEALED_MINUTES, worksOn, type HeldCase, type Looker } from '@desk/shared/access/fieldSight';
import { maskingWithin, type MaskBody, type Reach } from '@desk/shared/access/maskWithin';
import type { Actor } from '@desk/shared/access/roles';
import type { Nearness } from '@desk/shared/search/nearness';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { TableRows } from '../models/tables';
import type { Reader } from '../reader';
import { grouped } from '../sql/grouped';
import { rowsWith, rowWith, selectRows } from '../sql/rows';
import { together } from '../sql/together';

const REVEALED: AuditEventType = 'person.revealed';

export interface Revealable extends Required<Reach> {
  readonly applicationId: string;
}

/** Who gets a means by a case, or signs for it; of who signs no mail or number is known. */
export async function findRevealable(reader: Reader, id: string): Promise<Revealable | null> {
  const person = await rowWith(reader, 'application_persons', { id });
  const signer = person === null ? await rowWith(reader, 'signers', { id }) : null;
  return person ?? (signer === null ? null : { ...signer, email: null, mobile: null });
}

/** How near somebody is to a person of a case; both null where there is none. */
export type LookerAt = (at: { readonly applicationId: string | null; readonly personId: string | null }) => Looker;

/** What reaches people, to somebody who does not work on their case. */
export interface People {
  readonly known: readonly Reach[];
  /** What of it was revealed to them. */
  readonly shown: readonly Reach[];
}

type PeopleOf = (caseIds: readonly string[]) => People;

/** What somebody sees of some cases. */
export interface Sighting {
  readonly at: LookerAt;
  /** Masks what is said of these of the cases for their people alone, as far as whoever asks does not work on them. */
  readonly maskingOf: (caseIds: readonly string[]) => MaskBody;
}

/** Who looks, and when. */
export interface SightAsker {
  readonly actor: Pick<Actor, 'id' | 'role'>;
  readonly now: Date;
}

type HeldById = ReadonlyMap<string, TableRows['applications'] & HeldCase>;

type Revealing = Pick<TableRows['audit_events'], 'applicationId' | 'data'>;

async function revealings(reader: Reader, { actor, now }: SightAsker): Promise<Revealing[]> {
  return selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'type', is: REVEALED },
      { property: 'actorId', is: actor.id },
      { property: 'at', atLeast: new Date(now.getTime() - REVEALED_MINUTES * 60_000).toISOString() },
    ],
  });
}

/** Whom somebody said they had to see; this ends for the people of a case in which they declare an interest. */
function stillRevealed(said: readonly Revealing[], { actor }: SightAsker, held: HeldById): ReadonlySet<string> {
  const open = said.filter(({ applicationId }) => !held.get(applicationId ?? '')?.conflicts.includes(actor.id));
  return new Set(open.map(({ data }) => String(data['personId'])));
}

/**
 * Of whom somebody finds by its beginning what is masked for others.
 * @returns undefined for whom no case is near: programs and administrators; what they may find they find by all of it
 */
export async function nearnessTo(reader: Reader, asked: SightAsker): Promise<Nearness | undefined> {
  const { id, role } = asked.actor;
  if (lookerOf(role, { works: true, revealed: false }) !== 'works') {
    return undefined;
  }
  const said = await revealings(reader, asked);
  const held = await heldCases(
    reader,
    asked.actor,
    said.flatMap(({ applicationId }) => applicationId ?? []),
  );
  return { userId: id, decides: role === 'supervisor', revealed: [...stillRevealed(said, asked, held)] };
}

async function heldCases(reader: Reader, actor: SightAsker['actor'], ids: readonly string[]): Promise<HeldById> {
  if (ids.length === 0) {
    return new Map();
  }
  const gathering = together(reader);
  const [cases, interests] = await Promise.all([
    rowsWith(gathering, 'applications', { match: { id: ids } }),
    rowsWith(gathering, 'case_conflicts', { match: { applicationId: ids, userId: actor.id } }),
  ]);
  const closed = new Set(interests.map(({ applicationId }) => applicationId));
  return new Map(cases.map((one) => [one.id, { ...one, conflicts: closed.has(one.id) ? [actor.id] : [] }]));
}

/** What reaches the people of these cases: as they were declared, and as the login platform has them. */
async function readPeople(
  reader: Reader,
  cases: readonly TableRows['applications'][],
  revealed: ReadonlySet<string>,
): Promise<PeopleOf> {
  if (cases.length === 0) {
    return () => ({ known: [], shown: [] });
  }
  const gathering = together(reader);
  const registrationOf = new Map(cases.map(({ id, registrationId }) => [id, registrationId]));
  const registrationIds = [...new Set(registrationOf.values())].filter((id) => id !== null);
  const match = { applicationId: [...registrationOf.keys()] };
  const [persons, signers, means] = await Promise.all([
    rowsWith(gathering, 'application_persons', { match }),
    rowsWith(gathering, 'signers', { match }),
    registrationIds.length === 0
      ? []
      : rowsWith(gathering, 'registered_means', { match: { registrationId: registrationIds } }),
  ]);
  const personsOf = grouped(persons, ({ applicationId }) => applicationId);
  const signersOf = grouped(signers, ({ applicationId }) => applicationId);
  const meansOf = grouped(means, ({ registrationId }) => registrationId);
  return (caseIds) => {
    const own = caseIds.flatMap((id) => personsOf.get(id) ?? []);
    const signing = caseIds.flatMap((id) => signersOf.get(id) ?? []);
    const onRecord = caseIds.flatMap((id) => meansOf.get(registrationOf.get(id) ?? '') ?? []);
    const open = own.filter(({ id }) => revealed.has(id));
    const openMeans = new Set(open.flatMap(({ registeredMeansId }) => registeredMeansId ?? []));
    return {
      known: [...own, ...signing, ...onRecord],
      shown: [
        ...open,
        ...signing.filter(({ id }) => revealed.has(id)),
        ...onRecord.filter(({ id }) => openMeans.has(id)),
      ],
    };
  };
}

/** How near somebody is to the people of these cases, by what they hold and what was revealed to them. */
function nearness(actor: SightAsker['actor'], held: HeldById, revealed: ReadonlySet<string>): LookerAt {
  return ({ applicationId, personId }) =>
    lookerOf(actor.role, {
      works: worksOn(actor, applicationId === null ? undefined : held.get(applicationId)),
      revealed: personId !== null && revealed.has(personId),
    });
}

/** Made once for each case of a page: a list holds many rows of one case, and no row is masked for the people of another. */
function maskingOfCases(peopleOf: PeopleOf): Sighting['maskingOf'] {
  const made = new Map<string, MaskBody>();
  const make = (caseIds: readonly string[]): MaskBody => {
    const { known, shown } = peopleOf(caseIds);
    return maskingWithin(known, shown);
  };
  return (caseIds) => {
    const key = caseIds.join(' ');
    const masking = made.get(key) ?? make(caseIds);
    made.set(key, masking);
    return masking;
  };
}

/**
 * How near somebody is to the people of these cases, and what there is to mask in what is said of them.
 * @param caseIds of the cases that are shown, a page of them at most
 */
export async function sightingOf(reader: Reader, asked: SightAsker, caseIds: readonly string[]): Promise<Sighting> {
  const held = await heldCases(reader, asked.actor, [...new Set(caseIds)]);
  const others = [...held.values()].filter((one) => !worksOn(asked.actor, one));
  const said = others.length === 0 ? [] : await revealings(reader, asked);
  const revealed = stillRevealed(said, asked, held);
  const peopleOf = await readPeople(reader, others, revealed);
  return { at: nearness(asked.actor, held, revealed), maskingOf: maskingOfCases(peopleOf) };
}

/** Ids of the cases that each of these registrations is compared in. */
export async function casesOfRegistrations(
  reader: Reader,
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const match = { registrationId: registrationIds };
  const cases = registrationIds.length === 0 ? [] : await rowsWith(reader, 'applications', { match });
  return new Map(
    registrationIds.map((id) => [id, cases.filter(({ registrationId }) => registrationId === id).map((one) => one.id)]),
  );
}

/** Ids of the cases that each of these letters is linked to. */
export async function casesOfLetters(
  reader: Reader,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const letters = letterIds.length === 0 ? [] : await rowsWith(reader, 'mail_items', { match: { id: letterIds } });
  return new Map(letters.map(({ id, applicationId }) => [id, [applicationId]]));
}

/** The case that each of these letters of stacks was registered on; one that waits has none. */
export async function casesOfScannedLetters(
  reader: Reader,
  letterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const letters = letterIds.length === 0 ? [] : await rowsWith(reader, 'scanned_letters', { match: { id: letterIds } });
  return new Map(
    letters.flatMap(({ id, applicationId }) => (applicationId === null ? [] : [[id, applicationId] as const])),
  );
}
