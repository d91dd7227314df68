/**
 * Writes JSON in the one way there is of writing it (RFC 8785): members sorted by UTF-16 code units, no white space,
 * numbers and strings as ECMAScript writes them. What is hashed must read the same for whoever hashes it again.
 */

const LONE_SURROGATE = /\p{Surrogate}/u;

const byCodeUnits = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** So many objects and lists within each other: what is deeper is read by one program and not by another. */
const MOST_LEVELS = 100;

/**
 * Whether JSON.stringify writes the value in this one way. So is nearly everything that the desk hashes, and one call of it takes a quarter
 * of what it takes to write each member on its own.
 */
function isInOrder(value: unknown, levels: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (levels > 0 && areInOrder(value, levels - 1));
    default:
      return false;
  }
}

function areInOrder(members: object, levels: number): boolean {
  if (Array.isArray(members)) {
    return members.every((one: unknown) => isInOrder(one, levels));
  }
  let former = '';
  for (const name of Object.keys(members)) {
    if (name < former || !isInOrder((members as Readonly<Record<string, unknown>>)[name], levels)) {
      return false;
    }
    former = name;
  }
  return true;
}

/** How JSON.stringify writes half a character, and also what nobody needs to see: a control character. */
const ESCAPE = '\\u';

/**
 * @param value what JSON can hold; a member that is `undefined` counts as absent, as in JSON.stringify
 * @returns its canonical text
 * @throws TypeError for a number without a value, a lone surrogate, too many levels, or what JSON does not know: it would read differently later
 */
export function canonicalJson(value: unknown): string {
  const text = isInOrder(value, MOST_LEVELS) ? JSON.stringify(value) : null;
  return text === null || text.includes(ESCAPE) ? textOf(value, MOST_LEVELS) : text;
}

/** @param levels how many objects and lists may still be within each other */
function textOf(value: unknown, levels: number): string {
  switch (typeof value) {
    case 'string':
      if (LONE_SURROGATE.test(value)) {
        throw new TypeError('a lone surrogate has no canonical form');
      }
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) {
        throw new TypeError('a number without a value has no canonical form');
      }
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : objectText(value, levels);
    default:
      throw new TypeError(`${typeof value} has no canonical form`);
  }
}

function objectText(value: object, levels: number): string {
  if (levels === 0) {
    throw new TypeError('too many levels have no canonical form');
  }
  if (Array.isArray(value)) {
    return `[${value.map((one: unknown) => textOf(one, levels - 1)).join(',')}]`;
  }
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(byCodeUnits)
    .map(([name, member]) => `${textOf(name, levels)}:${textOf(member, levels - 1)}`);
  return `{${members.join(',')}}`;
}

/**
 * The same value with its members in the order of its canonical text, so that it is written as it is hashed by whatever writes JSON.
 * (A member whose name is a whole number stands first in every object of JavaScript: such a value is only written differently.)
 */
export function inCanonicalOrder<T>(value: T): T {
  if (isInOrder(value, MOST_LEVELS)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown) => inCanonicalOrder(one)) as T;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const members = Object.entries(value).sort(byCodeUnits);
  return Object.fromEntries(members.map(([name, member]) => [name, inCanonicalOrder(member as unknown)])) as T;
}
