/** Breaks the lines of a bundle: what an event says, what stands beside it, what was signed of it. */
import type { KeyObject } from 'node:crypto';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { signText } from '@desk/db/trail/checkpoint';
import { hashOfText } from '@desk/db/trail/hashes';
import {
  at,
  drop,
  flipped,
  linesOf,
  parse,
  places,
  rule,
  swap,
  text,
  twice,
  type Files,
  type Json,
  type Rule,
} from './bundleLines';
import { oddRules } from './oddLines';

type Change = Rule['change'];

/** What can be done to one line of a file, wherever it stands: its name, what has to be found, and how it is done. */
type LineBreak = readonly [name: string, expected: string, change: (index: number) => Change];

/** A member of a line is another one. */
const set =
  (member: string, valueOf: (line: Json) => unknown) =>
  (index: number): Change =>
    at(index, (line) => ({ ...line, [member]: valueOf(line) }));

const flip = (member: string) => set(member, (line) => flipped(line[member]));
const oneMore = (member: string) => set(member, (line) => Number(line[member]) + 1);

const DAMAGED_LINES: readonly (readonly [string, (line: string) => string])[] = [
  ['has a space in it', (line) => line.replace('":', '": ')],
  ['is cut', (line) => line.slice(0, -3)],
  ['is no UTF-8', (line) => `${line.slice(0, -2)}\xff"}`],
  ['has a member twice', (line) => line.replace('{', '{"chain":"x",')],
  ['has a number of another form', (line) => line.replace(/:(\d+)([,}])/, ':$1.0$2')],
  ['has a lone surrogate', (line) => line.replace('":"', '":"\\ud800')],
  ['is no object', () => '[]'],
  ['is empty', () => ''],
];

const EVENT_MEMBERS: readonly LineBreak[] = [
  ['at', 'eventChanged', set('at', () => '2020-01-01T00:00:00.000Z')],
  ['data', 'eventChanged', set('data', () => ({ other: 1 }))],
  ['handling', 'eventChanged', set('handling', ({ handling }) => handling !== true)],
  ['id', 'eventChanged', flip('id')],
  ['origin', 'eventChanged', set('origin', () => 'elsewhere')],
  ['previous', 'eventChanged', set('previous', ({ previous }) => (previous === null ? 'x' : flipped(previous)))],
  ['requestId', 'eventChanged', set('requestId', () => 'other')],
  ['extra', 'eventChanged', set('extra', () => 1)],
  ['applicationId', 'eventMisplaced', set('applicationId', () => '00000000-0000-7000-8000-000000000000')],
  ['sequence', 'eventOutOfOrder', set('sequence', () => 0)],
  ['number', 'eventMissing', oneMore('number')],
  ['chain', 'chainUnknown', set('chain', () => 'case:other')],
  ['rows', 'rowMissing', set('rows', () => [{ table: 'decisions', id: 'x', digest: 'y' }])],
];

const ROWS: readonly LineBreak[] = [
  ['a column', 'rowChanged', set('row', ({ row }) => ({ ...(row as Json), byName: 'x' }))],
  ['salt', 'rowChanged', set('salt', () => 'x')],
  ['table', 'rowUnknown', set('table', () => 'users')],
  ['drop', 'rowMissing', drop],
  ['twice', 'rowUnknown', twice],
  ['chain', 'rowUnknown', set('chain', () => 'case:x')],
];

const VALUES: readonly LineBreak[] = [
  ['value', 'personalChanged', set('personal', () => ({ x: 1 }))],
  ['salt', 'personalChanged', set('salt', () => 'x')],
  ['event', 'personalUnknown', set('event', () => 'x')],
  ['drop', 'personalMissing', drop],
  ['twice', 'personalUnknown', twice],
];

/** The body of a checkpoint, which is text in its line, is another one. */
const inBody = (change: (body: Json) => Json) =>
  set('body', ({ body }) => canonicalJson(change(JSON.parse(String(body)) as Json)));

const CHECKPOINTS: readonly LineBreak[] = [
  ['time', 'checkpointChanged', inBody((body) => ({ ...body, at: 'x' }))],
  ['root', 'checkpointChanged', inBody((body) => ({ ...body, root: flipped(body['root']) }))],
  ['keys', 'checkpointChanged', inBody((body) => ({ ...body, keys: [] }))],
  ['signature', 'checkpointChanged', flip('signature')],
  ['signature cut', 'checkpointChanged', set('signature', () => 'x')],
  ['no JSON', 'checkpointChanged', set('body', () => 'x')],
];

const HEADS: readonly LineBreak[] = [
  ['hash', 'checkpointHeadsChanged', flip('hash')],
  ['number', 'checkpointHeadsChanged', set('number', () => 1e6)],
  ['checkpoint', 'checkpointHeadsChanged', set('checkpoint', () => 99)],
  ['drop', 'checkpointHeadsChanged', drop],
  ['twice', 'checkpointHeadsChanged', twice],
];

const PROOFS: readonly LineBreak[] = [
  ['hash', 'proofBroken', flip('hash')],
  ['place', 'proofBroken', oneMore('index')],
  ['size', 'proofBroken', oneMore('size')],
  ['way', 'proofBroken', set('proof', ({ proof }) => [...(proof as string[]), 'a'.repeat(64)])],
  ['way in no hash', 'lineUnreadable', set('proof', () => ['A'])],
];

/** Each of these done to some lines of a file, one at a time. */
function brokenLines(file: string, indexes: readonly number[], breaks: readonly LineBreak[]): Rule[] {
  return indexes.flatMap((index) =>
    breaks.map(([name, expected, change]) => rule(file, `${name} (${index})`, expected, change(index))),
  );
}

const chainOfLine = (line: string | undefined): unknown => parse(line ?? '')['chain'];

function eventRules(files: Files): Rule[] {
  const file = 'events.jsonl';
  const own = places(files, file, 8).slice(1, -1);
  const of = (name: string, expected: string, change: Change): Rule => rule(file, name, expected, change);
  return [
    ...brokenLines(file, own, [
      ['drop', 'eventMissing', drop],
      ['twice', 'eventOutOfOrder', twice],
      ['exchanged with the next', 'eventChanged', (index) => swap(index, index + 1)],
    ]),
    ...brokenLines(file, own.slice(1, 3), EVENT_MEMBERS),
    ...DAMAGED_LINES.map(([name, change]) => of(name, 'lineUnreadable', text(own[0] ?? 0, change))),
    of('the last event of a chain dropped', 'chainCutOff', (lines) => {
      const chain = chainOfLine(lines[0]);
      return drop(lines.findLastIndex((line) => chainOfLine(line) === chain))(lines);
    }),
    of('the first event moved to the end', 'chainTwice', (lines) => [...lines.slice(1), lines[0] ?? '']),
    of('a whole chain dropped', 'chainMissing', (lines) => {
      const chain = chainOfLine(lines[0]);
      return lines.filter((line) => chainOfLine(line) !== chain);
    }),
    of('no event left', 'chainMissing', () => []),
  ];
}

function besideRules(files: Files): Rule[] {
  return [
    ...brokenLines('rows.jsonl', places(files, 'rows.jsonl', 5), ROWS),
    ...brokenLines('values.jsonl', places(files, 'values.jsonl', 4), VALUES),
    ...DAMAGED_LINES.slice(0, 4).map(([name, change]) => rule('rows.jsonl', name, 'lineUnreadable', text(0, change))),
  ];
}

function signedRules(files: Files, foreign: KeyObject): Rule[] {
  const ofForeignKey = (index: number): Change =>
    at(index, (one) => ({ ...one, ...signText('checkpoint/1', String(one['body']), foreign) }));
  const of = (name: string, expected: string, change: Change): Rule =>
    rule('checkpoints.jsonl', name, expected, change);
  return [
    ...brokenLines('checkpoints.jsonl', places(files, 'checkpoints.jsonl', 3), [
      ...CHECKPOINTS,
      ['of a foreign key', 'checkpointChanged', ofForeignKey],
    ]),
    of('the first dropped', 'checkpointMissing', drop(0)),
    of('none left', 'manifestChanged', () => []),
    of('one twice', 'checkpointMissing', twice(0)),
    of('the first two exchanged', 'checkpointMissing', swap(0, 1)),
    ...brokenLines('heads.jsonl', places(files, 'heads.jsonl', 3), HEADS),
    ...brokenLines('proofs.jsonl', places(files, 'proofs.jsonl', 3), PROOFS),
  ];
}

/** Whoever owns the key writes a chain anew behind a changed event. */
function rewritten(lines: string[]): string[] {
  let previous: string | null = null;
  let chain: unknown = null;
  return lines.map((line, index) => {
    const event = parse(line);
    previous = event['chain'] === chain ? previous : (event['previous'] as string | null);
    chain = event['chain'];
    const own = canonicalJson({ ...event, previous, ...(index === 1 ? { requestId: 'forged' } : {}) });
    previous = hashOfText('event/1', own);
    return Buffer.from(own, 'utf8').toString('latin1');
  });
}

export interface Makers {
  /** The key of the desk: whoever holds it can sign whatever they made of a bundle. */
  readonly own: KeyObject;
  readonly foreign: KeyObject;
}

/** @returns every way to break the lines of these files */
export function lineRules(files: Files, { own, foreign }: Makers): Rule[] {
  const isPeriod = linesOf(files, 'heads.jsonl').length > 0;
  // What a period has beside is signed; of the rest some is enough, since it is judged as that of cases is.
  const beside = [...eventRules(files), ...besideRules(files)].filter((_, nth) => !isPeriod || nth % 5 === 0);
  return [
    ...beside,
    ...signedRules(files, foreign),
    ...oddRules(files, own),
    rule('events.jsonl', 'a chain written anew', 'chainRewritten', rewritten),
  ];
}
