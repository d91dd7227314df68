/** Decides what of the rows of a resource somebody sees, by the table of fields: every list and every single record passes here. */
import { lookerAt, type LookerAt } from '@desk/db/stores/sightStore';
import { seenAs, SIGHT, type FieldKind } from '@desk/shared/access/fieldSight';
import type { Actor } from '@desk/shared/access/roles';
import { FIELD_KINDS, kindCompared } from '@desk/shared/contract/fieldKinds';
import type { ResourceName } from '@desk/shared/contract/resources';
import type { Dependencies } from '../dependencies';

type Row = Readonly<Record<string, unknown>>;

/** Fields of a resource that are not plain to everybody who may call its routes. */
function guardedFields(resource: ResourceName): [field: string, kind: FieldKind][] {
  const kinds: [string, FieldKind][] = Object.entries<FieldKind>(FIELD_KINDS[resource]);
  return kinds.filter(([, kind]) => kind === 'reach' || kind === 'compared');
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function seenRow(row: Row, { guarded, at }: { guarded: readonly [string, FieldKind][]; at: LookerAt }): Row {
  const personId = text(row['subjectId'] ?? row['id']);
  const looker = at({ applicationId: text(row['applicationId']), personId });
  const seen = guarded.map(([field, kind]) => {
    const of = kind === 'compared' ? kindCompared(text(row['field']) ?? '') : kind;
    return [field, seenAs(SIGHT[of][looker], row[field])] as const;
  });
  return { ...row, ...Object.fromEntries(seen) };
}

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
  const cases = plain.flatMap((row) => text(row['applicationId']) ?? []);
  const at = await lookerAt(db, { actor, now: clock() }, cases);
  return plain.map((row) => seenRow(row, { guarded, at })) as unknown as readonly T[];
}
