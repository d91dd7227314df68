/** Decides what of the rows of a resource somebody sees, by the table of fields: every list and every single record passes here. */
import { casesOfLetters, casesOfRegistrations, sightingOf, type Sighting } from '@desk/db/stores/sightStore';
import { lookerOf, seenAs, SIGHT, type FieldKind, type Looker } from '@desk/shared/access/fieldSight';
import { mayHoldReach } from '@desk/shared/access/maskWithin';
import type { Actor } from '@desk/shared/access/roles';
import { FIELD_KINDS, kindCompared } from '@desk/shared/contract/fieldKinds';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';

type Row = Readonly<Record<string, unknown>>;

interface SeenList {
  readonly resource: ResourceName;
  readonly actor: Actor;
}
const GUARDED: readonly FieldKind[] = ['words', 'reach', 'compared'];

/** Fields of these rows that are not plain to everybody who may call their routes: of words only those in which something can stand to mask. */
function guardedFields(
  { resource, actor }: SeenList,
  rows: readonly Row[],
): readonly (readonly [field: string, kind: FieldKind])[] {
  const far = SIGHT.words[lookerOf(actor.role, { works: false, revealed: false })];
  const isBare = (field: string) => far === 'within' && !rows.some((row) => mayHoldReach(row[field]));
  return Object.entries<FieldKind>(FIELD_KINDS[resource]).filter(
    ([field, kind]) => GUARDED.includes(kind) && !(kind === 'words' && isBare(field)),
  );
}

/** Whether a value is another one to who works on the case. */
function asksWhoLooks(kind: FieldKind, value: unknown): boolean {
  return kind === 'words' ? mayHoldReach(value) : value !== null && value !== undefined && value !== '';
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

interface Seeing extends Sighting {
  readonly guarded: ReturnType<typeof guardedFields>;
  /** The cases that a row is part of. */
  readonly casesOf: (row: Row) => readonly string[];
}

function lookerOfRow(row: Row, { at, casesOf }: Seeing): Looker {
  const personId = text(row['subjectId'] ?? row['id']);
  const ofCases = casesOf(row).map((applicationId) => at({ applicationId, personId }));
  return ofCases.find((looker) => looker === 'works') ?? at({ applicationId: null, personId });
}

function seenRow(row: Row, seeing: Seeing): Row {
  const { guarded, casesOf, maskingOf } = seeing;
  // A field that holds a value of its own is judged by its name, as it stands in the row.
  const within = (field: string): unknown =>
    mayHoldReach(row[field]) ? maskingOf(casesOf(row))({ [field]: row[field] })[field] : row[field];
  const looker = lookerOfRow(row, seeing);
  // What is shown of a row elsewhere is not always all of it.
  const present = guarded.filter(([field]) => field in row);
  const seen = present.map(([field, kind]) => {
    const of = kind === 'compared' ? kindCompared(text(row['field']) ?? '') : kind;
    const sight = SIGHT[of][looker];
    return [field, sight === 'within' ? within(field) : seenAs(sight, row[field])];
  });
  return { ...row, ...Object.fromEntries(seen) } as Row;
}

type See = <T extends object>(row: T) => T;

/** How whoever asks sees each of these rows. */
async function seeingOf(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  asked: SeenList,
  rows: readonly Row[],
): Promise<See> {
  const guarded = guardedFields(asked, rows);
  if (guarded.length === 0 || rows.length === 0) {
    return (row) => row;
  }
  const { resource, actor } = asked;
  // Of whom nothing can stand in a row is not asked.
  const asking = rows.filter((row) => guarded.some(([field, kind]) => asksWhoLooks(kind, row[field])));
  const casesOf = await casesOfRows(db, resource, asking);
  const sighting = await sightingOf(db, { actor, now: clock() }, asking.flatMap(casesOf));
  const seeing: Seeing = { ...sighting, guarded, casesOf };
  return <T extends object>(row: T) => seenRow(row as Row, seeing) as T;
}

/** The rows as whoever asks sees them. */
export async function seenRows<T extends object>(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  asked: SeenList,
  rows: readonly T[],
): Promise<readonly T[]> {
  const see = await seeingOf(deps, asked, rows as readonly object[] as readonly Row[]);
  return rows.map((row) => see(row));
}

/** One record as whoever asks sees it. */
export async function seenOne<T extends object>(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  asked: SeenList,
  record: T,
): Promise<T> {
  const see = await seeingOf(deps, asked, [record as Row]);
  return see(record);
}

/** Whose rows do not name their cases: the property that they are found by, and where. */
const FOUND_ELSEWHERE: Partial<Record<ResourceName, { readonly by: string; readonly find: typeof casesOfLetters }>> = {
  // A registration is part of every case that is compared with it.
  registrations: { by: 'id', find: casesOfRegistrations },
  documents: { by: 'mailItemId', find: casesOfLetters },
};

async function casesOfRows(
  db: Dependencies['db'],
  resource: ResourceName,
  rows: readonly Row[],
): Promise<Seeing['casesOf']> {
  const elsewhere = FOUND_ELSEWHERE[resource];
  if (elsewhere === undefined) {
    const named = resource === 'applications' ? 'id' : 'applicationId';
    return (row) => [row[named]].flatMap((id) => text(id) ?? []);
  }
  const { by, find } = elsewhere;
  const cases = await find(
    db,
    rows.flatMap((row) => text(row[by]) ?? []),
  );
  return (row) => cases.get(text(row[by]) ?? '') ?? [];
}
