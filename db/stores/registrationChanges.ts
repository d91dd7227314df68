/** What an import did to each registration, field by field: the other side of every comparison must not change unseen. */
import { isDeepStrictEqual } from 'node:util';
import type { MeansColumns, RegistrationColumns } from '../models/houseRows';

/** A row as it was and as it is; null for one that was not there. */
export interface RowChange<Row> {
  readonly before: Row | null;
  readonly after: Row;
}

type Values = Readonly<Record<string, unknown>>;

export interface RegistrationChange {
  readonly registrationId: string;
  /** Empty where only a means moved away and the registration itself was not named. */
  readonly registrationNumber: string;
  readonly isNew: boolean;
  /** Names of the fields that are otherwise now, those of means with `means.` in front. */
  readonly fields: readonly string[];
  /** The values of those fields; means under their number. */
  readonly before: Values;
  readonly after: Values;
}

/** What a person of the desk would not call a value of the registration. */
const OWN: readonly string[] = ['id', 'registrationId', 'position', 'sortName'];

interface Difference {
  readonly fields: string[];
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

function differenceOf(before: object | null, after: object | null): Difference {
  const [old, now] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const fields = names.filter((name) => !OWN.includes(name) && !isDeepStrictEqual(old.get(name), now.get(name)));
  const valuesOf = (from: ReadonlyMap<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(fields.filter((name) => from.has(name)).map((name) => [name, from.get(name)]));
  return { fields, before: valuesOf(old), after: valuesOf(now) };
}

interface Told {
  readonly fields: Set<string>;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
  number: string;
  isNew: boolean;
}

/** A means that moved to another company left the one and came to the other. */
function placesOf({
  before,
  after,
}: RowChange<MeansColumns>): (readonly [id: string, RowChange<MeansColumns | null>])[] {
  return before === null || before.registrationId === after.registrationId
    ? [[after.registrationId, { before, after }]]
    : [
        [before.registrationId, { before, after: null }],
        [after.registrationId, { before: null, after }],
      ];
}

/**
 * One entry for each registration that is new or of which a value is otherwise, its own or of one of its means.
 * @param companies rows of registrations that were written
 * @param means rows of means that were written
 */
export function tellChanges(
  companies: readonly RowChange<RegistrationColumns>[],
  means: readonly RowChange<MeansColumns>[],
): RegistrationChange[] {
  const told = new Map<string, Told>();
  const of = (id: string): Told => {
    const found = told.get(id) ?? { fields: new Set<string>(), before: {}, after: {}, number: '', isNew: false };
    told.set(id, found);
    return found;
  };
  for (const { before, after } of companies) {
    const one = of(after.id);
    const { fields, ...values } = differenceOf(before, after);
    one.number = after.registrationNumber;
    one.isNew = before === null;
    fields.forEach((field) => one.fields.add(field));
    Object.assign(one.before, values.before);
    Object.assign(one.after, values.after);
  }
  for (const [id, { before, after }] of means.flatMap(placesOf)) {
    const one = of(id);
    const { fields, ...values } = differenceOf(before, after);
    const number = before?.meansNumber ?? after?.meansNumber ?? '';
    fields.forEach((field) => one.fields.add(`means.${field}`));
    one.before['means'] = { ...(one.before['means'] as Values | undefined), [number]: before && values.before };
    one.after['means'] = { ...(one.after['means'] as Values | undefined), [number]: after && values.after };
  }
  return [...told].map(([registrationId, { fields, number, ...one }]) => ({
    registrationId,
    registrationNumber: number,
    fields: one.isNew ? [] : [...fields],
    ...one,
  }));
}
