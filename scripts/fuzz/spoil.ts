/** Spoils requests as attackers and broken programs do: wrong types, huge and deep values, odd signs, fragments of SQL, keys of prototypes. */
import type { Dice } from './dice';
import type { FuzzRequest } from './request';

const DEEP = 3_000;
const LONG = 20_000;

const TEXTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  "' OR 1=1 --",
  "'; DROP TABLE applications; --",
  '%',
  '_',
  '\\',
  '"',
  '*',
  '(',
  'NEAR(',
  'a AND',
  '${7*7}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  'e\u0301',
  '\u{1f600}',
  '𝟙𝟚',
  '9007199254740993',
  '1e400',
  '99999999999999999999',
  '-0',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  'x'.repeat(LONG),
];
const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { id: {} },
];

/** JSON of this depth inside, as text: as a value of its own it would be too deep for the test itself. */
function nested(dice: Dice): string {
  return dice.chance(0.5) ? '['.repeat(DEEP) + ']'.repeat(DEEP) : '{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP);
}

/** Sets what JSON.parse sets and an assignment would not: a key of its own with the name of the prototype. */
function withOwn(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function odd(dice: Dice): unknown {
  return dice.chance(0.5) ? dice.pick(TEXTS) : dice.pick(OTHERS);
}

type Place = readonly [holder: object, key: string];

function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key]);
      placesIn(inner, places);
    }
  }
  return places;
}

/** One change somewhere in a JSON body. */
function spoiledBody(body: unknown, dice: Dice): unknown {
  if (typeof body !== 'object' || body === null || dice.chance(0.08)) {
    return odd(dice);
  }
  const copy = structuredClone(body);
  const places = placesIn(copy);
  const [holder, key] = places.length === 0 ? [copy, 'more'] : dice.pick(places);
  const kind = dice.below(10);
  if (kind === 0) {
    Reflect.deleteProperty(holder, key);
  } else if (kind === 1) {
    withOwn(holder, dice.pick(['__proto__', 'constructor', 'more', 'id', 'role', 'version']), { polluted: true });
  } else {
    withOwn(holder, key, odd(dice));
  }
  return copy;
}

function spoiledText(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1);
  if (dice.chance(0.2)) {
    return `${text.slice(0, at)}${nested(dice)}${text.slice(at)}`;
  }
  return dice.chance(0.4) ? text.slice(0, at) : text.slice(0, at) + dice.pick(TEXTS) + text.slice(at);
}

/** An address takes no half of a pair of surrogates. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** What a wire can carry of a header. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e\x80-\xff]/g, '').slice(0, 4_000);
}

const HEADERS = [
  'Idempotency-Key',
  'Content-Type',
  'Accept',
  'Accept-Language',
  'Accept-Encoding',
  'Range',
  'If-None-Match',
  'Last-Event-ID',
  'Origin',
  'Cookie',
  'X-Request-Id',
  'X-Forwarded-For',
  'X-HTTP-Method-Override',
  'Content-Encoding',
];

function spoiledPath(path: string, dice: Dice): string {
  const parts = path.split('/');
  const at = 2 + dice.below(Math.max(parts.length - 2, 1));
  const part = dice.chance(0.3)
    ? dice.pick(['..', '%2e%2e', '%00', '%', '%zz', '%ff', '.', '%2f', ';', '%5c', '__proto__'])
    : encodeURIComponent(wellFormed(dice.pick(TEXTS)).slice(0, 3_000));
  return [...parts.slice(0, at), part, ...parts.slice(at + 1)].join('/');
}

function spoiledQuery(query: string, dice: Dice): string {
  const name = dice.pick([
    'filter',
    'sort',
    'range',
    'q',
    'from',
    'to',
    'language',
    'filter[a]',
    '__proto__[x]',
    'page',
  ]);
  const text = dice.chance(0.5) ? JSON.stringify(odd(dice)) : dice.pick(TEXTS);
  const more = `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(text).slice(0, 6_000))}`;
  return query === '' || dice.chance(0.3) ? more : `${query}&${more}`;
}

/** A request with one to three things wrong with it. */
export function spoiled(request: FuzzRequest, dice: Dice): FuzzRequest {
  let now = request;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const kind = dice.below(10);
    if (kind < 5 && now.body !== undefined) {
      now = { ...now, body: spoiledBody(now.body, dice) };
    } else if (kind < 6 && (now.body !== undefined || now.text !== undefined)) {
      now = { ...now, body: undefined, text: spoiledText(now.text ?? JSON.stringify(now.body), dice) };
    } else if (kind < 7) {
      now = { ...now, path: spoiledPath(now.path, dice) };
    } else if (kind < 9) {
      now = { ...now, query: spoiledQuery(now.query, dice) };
    } else {
      now = { ...now, headers: { ...now.headers, [dice.pick(HEADERS)]: headerText(dice.pick(TEXTS)) } };
    }
  }
  return now;
}
