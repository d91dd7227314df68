/** What the desk knows of one field of a company, an address or a person, and how everything else is made from the entries. */
import type { ZodType } from 'zod';
import type { ComparatorName } from '../../language/comparators';
import type { DifferenceKind } from '../../language/differenceKinds';
import type { FormattingReason } from '../../language/formattingReasons';

/** Checks that a compared field decides on. */
export type ComparisonCheckCode = 'CTC-01' | 'CTC-02' | 'CTC-03' | 'COM-02' | 'COM-06';

/** How a field is held against the registration. `Source` is whatever the field is read from. */
export interface Compared<Source> {
  /** The check that its differences decide on. */
  readonly check: ComparisonCheckCode;
  /** Which spellings count as one. */
  readonly how: ComparatorName;
  /** For a field that is shown joined with its neighbours: how it reads. Left out: the value itself. */
  readonly read?: (source: Source) => string;
  /** For a joined field: its parts, and the reason to name when only the division over the parts differs. */
  readonly division?: { readonly parts: (source: Source) => readonly string[]; readonly reason: FormattingReason };
  /** A name for a difference that only the field's neighbours explain; null when they explain nothing. */
  readonly kindOf?: (declared: Source, registered: Source) => DifferenceKind | null;
}

/** One field. Which of the schemas it has says where it occurs. */
export interface FieldEntry<Source> {
  readonly label: { readonly nl: string; readonly en: string };
  /** The column it is kept in; the column's name is the field's, in snake case. A day is YYYY-MM-DD. */
  readonly column: 'text' | 'boolean' | 'day' | 'json';
  /** True when its values say something of a person: they stand beside the trail, where they can be erased, never in it. */
  readonly personal: boolean;
  /** As the front office may send it in an application. */
  readonly declared?: ZodType;
  /** As the login platform exports it; of a person: with a means. */
  readonly registered?: ZodType;
  /** As the front office may send it of a signer. */
  readonly signed?: ZodType;
  /** As an officer may write it when correcting; a field without cannot be corrected. */
  readonly corrected?: ZodType;
  /**
   * Its column in the login platform's CSV. An export of before a column existed is taken as well when it is not
   * required: the field is then what its schema makes of `undefined`.
   */
  readonly csv?: { readonly column: string; readonly required: boolean };
  /** The fact that checks rest on (`dependsOn` of the catalogue); a field without decides nothing that a check found. */
  readonly fact?: string;
  /** Says where a code or a link goes: it can be corrected after the decision too. */
  readonly place?: true;
  /** Stands in the full name, so that a screen which shows that name does not show it apart. */
  readonly inName?: true;
  /** The list of the vocabulary that words its codes. */
  readonly words?: 'personRole' | 'meansStatus' | 'authority';
  readonly compared?: Compared<Source>;
}

/** Where a field can occur: the name of the schema that it has there. */
export type FieldUse = 'declared' | 'registered' | 'signed' | 'corrected';

/** The names of the fields that have this property. */
export type NamesWith<Fields, Property extends keyof FieldEntry<never>> = {
  [Name in keyof Fields]: Fields[Name] extends Record<Property, unknown> ? Name : never;
}[keyof Fields] &
  string;

/** Field → its schema, of the fields that occur there. */
export type ShapeOf<Fields, Use extends FieldUse> = {
  -readonly [Name in NamesWith<Fields, Use>]: Fields[Name] extends Record<Use, infer Schema extends ZodType>
    ? Schema
    : never;
};

/** Field → its kind of column, of the fields that occur there. */
export type ColumnsFor<Fields, Use extends FieldUse> = {
  readonly [Name in NamesWith<Fields, Use>]: Fields[Name] extends { readonly column: infer Kind } ? Kind : never;
};

type Entries = Readonly<Record<string, FieldEntry<never>>>;

/**
 * The names of the fields that have a property.
 * @param fields a registry
 * @param property e.g. `corrected`
 * @returns in the order of the registry
 */
export function namesWith<Fields extends Entries, Property extends keyof FieldEntry<never>>(
  fields: Fields,
  property: Property,
): readonly NamesWith<Fields, Property>[] {
  const hasIt = (name: string): name is NamesWith<Fields, Property> => fields[name]?.[property] !== undefined;
  return Object.keys(fields).filter(hasIt);
}

/** The shape of an object with the fields that occur there, for `z.strictObject`. */
export function shapeOf<Fields extends Entries, Use extends FieldUse>(fields: Fields, use: Use): ShapeOf<Fields, Use>;
export function shapeOf(fields: Entries, use: FieldUse): Record<string, ZodType | undefined> {
  return Object.fromEntries(namesWith(fields, use).map((name) => [name, fields[name]?.[use]]));
}

/** The columns of the fields that occur there, for a table. */
export function columnsFor<Fields extends Entries, Use extends FieldUse>(
  fields: Fields,
  use: Use,
): ColumnsFor<Fields, Use>;
export function columnsFor(fields: Entries, use: FieldUse): Record<string, string | undefined> {
  return Object.fromEntries(namesWith(fields, use).map((name) => [name, fields[name]?.column]));
}

/** Some fields of a thing; one that is undefined counts as left out. */
export type SomeFields<T> = { readonly [Name in keyof T]?: T[Name] | undefined };

/**
 * What differs between two states of the same thing.
 * @param before the whole thing
 * @param after the fields that were written
 * @returns those of `after` that are another value; nothing else
 */
export function changedFields<T extends object>(before: T, after: SomeFields<T>): Partial<T> {
  const changed: Partial<T> = {};
  for (const name of Object.keys(after) as (keyof T)[]) {
    const value = after[name];
    if (value !== undefined && JSON.stringify(before[name]) !== JSON.stringify(value)) {
      changed[name] = value;
    }
  }
  return changed;
}

/** Whether nothing at all may stand in it: what is left empty is then null, else an empty text. */
export function mayBeNull(schema: ZodType): boolean {
  return schema.safeParse(null).success;
}

/** These fields of a thing, and nothing else of it. */
export function pickFields<T extends object, Name extends keyof T>(thing: T, names: readonly Name[]): Pick<T, Name>;
export function pickFields(
  thing: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, thing[name]]));
}
