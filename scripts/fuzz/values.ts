/** Makes values that fit a shape of the OpenAPI document, of what the desk itself has answered where it can. */
import type { Dice } from './dice';
import type { Memory } from './memory';

/** A JSON schema, as far as the document of the desk uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly pattern?: string;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Making {
  readonly dice: Dice;
  readonly memory: Memory;
}

const WORDS = ['as on paper', 'Kerkstraat', 'a second look', 'Jansen', 'zie brief', 'called at noon', 'ok'];
/** For shapes of which the document tells only a pattern. */
const SHAPED = [
  '2026-11-24',
  '2026-11-24T09:00:00.000Z',
  '+31612345678',
  '1011AB',
  '90000001',
  '000000000001',
  '5.1.1',
  'de',
  'a',
];
const DAYS = ['2026-11-20', '2026-11-24', '2025-02-28', '1980-03-14', '2027-01-04', '2024-02-29'];

/** Whether a text of another place can stand here, as far as the document says. */
function fits(text: string, { pattern, minLength = 0, maxLength = Infinity, format }: Schema): boolean {
  const isDay = format !== 'date' || /^\d{4}-\d\d-\d\d$/.test(text);
  const isInstant = format !== 'date-time' || /^\d{4}-\d\d-\d\dT/.test(text);
  const isMatch = pattern === undefined || new RegExp(pattern, 'u').test(text);
  return isDay && isInstant && isMatch && text.length >= minLength && text.length <= maxLength;
}

function textOf(schema: Schema, dice: Dice): string {
  const { format, pattern, minLength = 0, maxLength = 200 } = schema;
  switch (format ?? '') {
    case 'uuid':
      return `01990000-0000-7000-8000-${String(dice.below(2 ** 32)).padStart(12, '0')}`;
    case 'date':
      return dice.pick(DAYS);
    case 'date-time':
      return `${dice.pick(DAYS)}T0${String(dice.below(10))}:15:00.000Z`;
    case 'email':
      return `p${String(dice.below(1000))}@example.com`;
    case 'uri':
      return 'https://example.com/hook';
  }
  const shaped = pattern === undefined ? [] : SHAPED.filter((text) => fits(text, schema));
  if (shaped.length > 0) {
    return dice.pick(shaped);
  }
  let text = dice.pick(WORDS);
  while (text.length < minLength) {
    text += ` ${dice.pick(WORDS)}`;
  }
  return text.slice(0, maxLength);
}

function listOf(
  { items = {}, prefixItems, minItems = 0, maxItems = 50 }: Schema,
  name: string,
  making: Making,
): unknown[] {
  if (prefixItems !== undefined) {
    return prefixItems.map((item) => valueOf(item, name, making));
  }
  const length = Math.min(minItems + making.dice.below(3), maxItems);
  return Array.from({ length }, () => valueOf(items, name, making));
}

function objectOf(schema: Schema, making: Making): Record<string, unknown> {
  const { dice } = making;
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const own = Object.entries(properties).filter(([name]) => required.includes(name) || dice.chance(0.6));
  const made = own.map(([name, of]): [string, unknown] => [name, valueOf(of, name, making)]);
  const more = typeof additionalProperties === 'object' ? 1 + dice.below(3) : 0;
  for (let nth = 0; nth < more; nth += 1) {
    const key = String(valueOf(propertyNames ?? { type: 'string' }, 'key', making));
    made.push([key, valueOf(additionalProperties as Schema, key, making)]);
  }
  return Object.fromEntries(made);
}

/**
 * @param schema whose shape it has
 * @param name of the property that it becomes: what the desk answered under this name comes first
 */
export function valueOf(schema: Schema, name: string, making: Making): unknown {
  const { dice, memory } = making;
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) {
    return schema.const;
  }
  if (schema.enum !== undefined) {
    return dice.pick(schema.enum);
  }
  if (choices !== undefined) {
    return valueOf(dice.pick(choices), name, making);
  }
  if (schema.allOf !== undefined) {
    return Object.assign({}, ...schema.allOf.map((part) => valueOf(part, name, making)));
  }
  const type = typeof schema.type === 'object' ? dice.pick(schema.type) : schema.type;
  const known = knownAs(name, memory).filter((value) => typeof value === typeOf(type));
  if (name === 'username') {
    // Of those each may stand once.
    return `u${String(dice.below(2 ** 32))}`;
  }
  const fitting = type === 'string' ? known.filter((text) => fits(text as string, schema)) : known;
  if (fitting.length > 0 && dice.chance(0.97)) {
    return dice.pick(fitting);
  }
  switch (type) {
    case 'string':
      return textOf(schema, dice);
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + dice.below(Math.min((schema.maximum ?? 5) - (schema.minimum ?? 0) + 1, 10));
    case 'boolean':
      return dice.chance(0.5);
    case 'array':
      return listOf(schema, name, making);
    case 'object':
      return objectOf(schema, making);
    default:
      return null;
  }
}

/** Names under which another thing is meant. */
const MEANT: Readonly<Record<string, string>> = {
  caseId: 'applicationId',
  also: 'personId',
  oneId: 'personId',
  otherId: 'personId',
  acceptedWaivers: 'checkId',
  messageId: 'providerReference',
  withId: 'scannedLetterId',
  withVersion: 'version',
  listId: 'refusedListId',
};

/** What was answered under the name of a property, or under that of one of its kind. */
function knownAs(name: string, memory: Memory): readonly unknown[] {
  const known = memory.all(MEANT[name] ?? name);
  return known.length > 0 ? known : memory.all(name.replace(/s$/, ''));
}

function typeOf(type: string | undefined): string | undefined {
  return type === 'integer' ? 'number' : type;
}
