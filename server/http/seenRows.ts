/** Decides what of the rows of a resource somebody sees, by the table of fields: every list and every single record passes here. */
import { casesOfRegistrations, sightingOf, type LookerAt, type Sighting } from '@desk/db/stores/sightStore';
import { seenAs, SIGHT, type FieldKind, type Looker } from '@desk/shared/access/fieldSight';
import { maskingWithin, type MaskBody } from '@desk/shared/access/maskWithin';
import type { Actor } from '@desk/shared/access/roles';
import { FIELD_KINDS, kindCompared } from '@desk/shared/contract/fieldKinds';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';

type Row = Readonly<Record<string, unknown>>;
const GUARDED: readonly FieldKind[] = ['reach', 'holds', 'compared'];

/** Fields of a resource that are not plain to everybody who may call its routes. */
function guardedFields(resource: ResourceName): [field: string, kind: FieldKind][] {
  const kinds: [string, FieldKind][] = Object.entries<FieldKind>(FIELD_KINDS[resource]);
  return kinds.filter(([, kind]) => GUARDED.includes(kind));
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

interface Seeing {
  readonly at: LookerAt;
  readonly guarded: readonly [string, FieldKind][];
  /** The cases that a row is part of. */
  readonly casesOf: (row: Row) => readonly string[];
  /** Masks what is said of these cases. */
  readonly maskingOf: (caseIds: readonly string[]) => MaskBody;
}

/** Made once for each case of a page: a list holds many rows of one case, and no row is masked for the people of another. */
function maskingOfCases(peopleOf: Sighting['peopleOf']): Seeing['maskingOf'] {
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

function lookerOfRow(row: Row, { at, casesOf }: Seeing): Looker {
  const personId = text(row['subjectId'] ?? row['id']);
  const ofCases = casesOf(row).map((applicationId) => at({ applicationId, personId }));
  return ofCases.find((looker) => looker === 'works') ?? at({ applicationId: null, personId });
}

function seenRow(row: Row, seeing: Seeing): Row {
  const { guarded, casesOf, maskingOf } = seeing;
  const looker = lookerOfRow(row, seeing);
  const seen = guarded.map(([field, kind]) => {
    const of = kind === 'compared' ? kindCompared(text(row['field']) ?? '') : kind;
    const sight = SIGHT[of][looker];
    // A field that holds a value of its own is judged by its name, as it stands in the row.
    return [field, sight === 'within' ? maskingOf(casesOf(row))(pick(row, field))[field] : seenAs(sight, row[field])];
  });
  return { ...row, ...Object.fromEntries(seen) } as Row;
}

const pick = (row: Row, field: string): Row => ({ [field]: row[field] });

/** The rows as whoever asks sees them. */
export async function seenRows<T extends object>(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { resource, actor }: { readonly resource: ResourceName; readonly actor: Actor },
  rows: readonly T[],
): Promise<readonly T[]> {
  const guarded = guardedFields(resource);
  if (guarded.length === 0 || rows.length === 0) {
    return rows;
  }
  const plain = rows as unknown as readonly Row[];
  const casesOf = await casesOfRows(db, resource, plain);
  const { at, peopleOf } = await sightingOf(db, { actor, now: clock() }, plain.flatMap(casesOf));
  const seeing: Seeing = { at, guarded, casesOf, maskingOf: maskingOfCases(peopleOf) };
  return plain.map((row) => seenRow(row, seeing)) as unknown as readonly T[];
}

/** A row names its case; a registration is part of every case that is compared with it. */
async function casesOfRows(
  db: Dependencies['db'],
  resource: ResourceName,
  rows: readonly Row[],
): Promise<Seeing['casesOf']> {
  if (resource !== 'registrations') {
    return (row) => [row['applicationId']].flatMap((id) => text(id) ?? []);
  }
  const ids = rows.flatMap((row) => text(row['id']) ?? []);
  const cases = await casesOfRegistrations(db, ids);
  return (row) => cases.get(text(row['id']) ?? '') ?? [];
}
