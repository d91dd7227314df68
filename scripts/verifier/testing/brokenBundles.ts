/** Breaks bundles in every way that a rule can say, so that two verifiers can be asked what they make of each. */
import { createHash, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { signText } from '@desk/db/trail/checkpoint';
import { hashOfText } from '@desk/db/trail/hashes';
import type { Manifest } from '@desk/db/trail/bundle/format';
import { zipOf } from '@desk/server/audit/bundle/bundleZip';
import {
  at,
  drop,
  flipped,
  linesOf,
  parse,
  places,
  swap,
  text,
  twice,
  type Files,
  type Json,
  type Rule,
} from './bundleLines';
import { oddRules } from './oddLines';

export interface Broken {
  readonly name: string;
  readonly bytes: Buffer;
  /** What has to be told, if not that the ZIP itself cannot be read; null where nothing else than agreement is asked. */
  readonly expected: string | null;
}

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

const EVENT_MEMBERS: readonly (readonly [string, (event: Json) => unknown, string])[] = [
  ['at', () => '2020-01-01T00:00:00.000Z', 'eventChanged'],
  ['data', () => ({ other: 1 }), 'eventChanged'],
  ['handling', ({ handling }) => handling !== true, 'eventChanged'],
  ['id', ({ id }) => flipped(id), 'eventChanged'],
  ['origin', () => 'elsewhere', 'eventChanged'],
  ['previous', ({ previous }) => (previous === null ? 'x' : flipped(previous)), 'eventChanged'],
  ['requestId', () => 'other', 'eventChanged'],
  ['extra', () => 1, 'eventChanged'],
  ['applicationId', () => '00000000-0000-7000-8000-000000000000', 'eventMisplaced'],
  ['sequence', () => 0, 'eventOutOfOrder'],
  ['number', ({ number }) => Number(number) + 1, 'eventMissing'],
  ['chain', () => 'case:other', 'chainUnknown'],
  ['rows', () => [{ table: 'decisions', id: 'x', digest: 'y' }], 'rowMissing'],
];

function eventRules(files: Files): Rule[] {
  const file = 'events.jsonl';
  const own = places(files, file, 8).slice(1, -1);
  const of = (name: string, expected: string, change: Rule['change']): Rule => ({ name, file, expected, change });
  return [
    ...own.flatMap((index) => [
      of(`event ${index} dropped`, 'eventMissing', drop(index)),
      of(`event ${index} twice`, 'eventOutOfOrder', twice(index)),
      of(`events ${index} exchanged`, 'eventChanged', swap(index, index + 1)),
    ]),
    ...EVENT_MEMBERS.flatMap(([member, value, expected]) =>
      own.slice(1, 3).map((index) =>
        of(
          `${member} of event ${index}`,
          expected,
          at(index, (event) => ({ ...event, [member]: value(event) })),
        ),
      ),
    ),
    ...DAMAGED_LINES.map(([name, change]) => of(`an event ${name}`, 'lineUnreadable', text(own[0] ?? 0, change))),
    of('the last event of a chain dropped', 'chainCutOff', (lines) => {
      const { chain } = parse(lines[0] ?? '');
      return drop(lines.findLastIndex((line) => parse(line)['chain'] === chain))(lines);
    }),
    of('the first event moved to the end', 'chainTwice', (lines) => [...lines.slice(1), lines[0] ?? '']),
    of('a whole chain dropped', 'chainMissing', (lines) => {
      const { chain } = parse(lines[0] ?? '');
      return lines.filter((line) => parse(line)['chain'] !== chain);
    }),
    of('no event left', 'chainMissing', () => []),
  ];
}

function besideRules(files: Files): Rule[] {
  const rows = places(files, 'rows.jsonl', 5);
  const values = places(files, 'values.jsonl', 4);
  const of = (file: string, name: string, expected: string, change: Rule['change']): Rule => ({
    name: `${file}: ${name}`,
    file,
    expected,
    change,
  });
  return [
    ...rows.flatMap((index) => [
      of(
        'rows.jsonl',
        `a column of ${index}`,
        'rowChanged',
        at(index, (row) => ({ ...row, row: { ...(row['row'] as Json), byName: 'x' } })),
      ),
      of(
        'rows.jsonl',
        `salt of ${index}`,
        'rowChanged',
        at(index, (row) => ({ ...row, salt: 'x' })),
      ),
      of(
        'rows.jsonl',
        `table of ${index}`,
        'rowUnknown',
        at(index, (row) => ({ ...row, table: 'users' })),
      ),
      of('rows.jsonl', `${index} dropped`, 'rowMissing', drop(index)),
      of('rows.jsonl', `${index} twice`, 'rowUnknown', twice(index)),
      of(
        'rows.jsonl',
        `chain of ${index}`,
        'rowUnknown',
        at(index, (row) => ({ ...row, chain: 'case:x' })),
      ),
    ]),
    ...values.flatMap((index) => [
      of(
        'values.jsonl',
        `value of ${index}`,
        'personalChanged',
        at(index, (one) => ({ ...one, personal: { x: 1 } })),
      ),
      of(
        'values.jsonl',
        `salt of ${index}`,
        'personalChanged',
        at(index, (one) => ({ ...one, salt: 'x' })),
      ),
      of(
        'values.jsonl',
        `event of ${index}`,
        'personalUnknown',
        at(index, (one) => ({ ...one, event: 'x' })),
      ),
      of('values.jsonl', `${index} dropped`, 'personalMissing', drop(index)),
      of('values.jsonl', `${index} twice`, 'personalUnknown', twice(index)),
    ]),
    ...DAMAGED_LINES.slice(0, 4).map(([name, change]) => of('rows.jsonl', name, 'lineUnreadable', text(0, change))),
  ];
}

function signedRules(files: Files, foreign: KeyObject): Rule[] {
  const of = (file: string, name: string, expected: string, change: Rule['change']): Rule => ({
    name: `${file}: ${name}`,
    file,
    expected,
    change,
  });
  const bodyWith = (change: (body: Json) => Json) => (one: Json) => ({
    ...one,
    body: canonicalJson(change(JSON.parse(String(one['body'])) as Json)),
  });
  const resigned = (one: Json): Json => ({ ...one, ...signText('checkpoint/1', String(one['body']), foreign) });
  const checkpoints = places(files, 'checkpoints.jsonl', 3);
  const heads = places(files, 'heads.jsonl', 3);
  const proofs = places(files, 'proofs.jsonl', 3);
  return [
    ...checkpoints.flatMap((index) => [
      of(
        'checkpoints.jsonl',
        `time of ${index}`,
        'checkpointChanged',
        at(
          index,
          bodyWith((body) => ({ ...body, at: 'x' })),
        ),
      ),
      of(
        'checkpoints.jsonl',
        `root of ${index}`,
        'checkpointChanged',
        at(
          index,
          bodyWith((body) => ({ ...body, root: flipped(body['root']) })),
        ),
      ),
      of(
        'checkpoints.jsonl',
        `keys of ${index}`,
        'checkpointChanged',
        at(
          index,
          bodyWith((body) => ({ ...body, keys: [] })),
        ),
      ),
      of(
        'checkpoints.jsonl',
        `signature of ${index}`,
        'checkpointChanged',
        at(index, (one) => ({ ...one, signature: flipped(one['signature']) })),
      ),
      of(
        'checkpoints.jsonl',
        `signature of ${index} cut`,
        'checkpointChanged',
        at(index, (one) => ({ ...one, signature: 'x' })),
      ),
      of('checkpoints.jsonl', `${index} of a foreign key`, 'checkpointChanged', at(index, resigned)),
      of(
        'checkpoints.jsonl',
        `${index} no JSON`,
        'checkpointChanged',
        at(index, (one) => ({ ...one, body: 'x' })),
      ),
    ]),
    of('checkpoints.jsonl', 'the first dropped', 'checkpointMissing', drop(0)),
    of('checkpoints.jsonl', 'none left', 'manifestChanged', () => []),
    of('checkpoints.jsonl', 'one twice', 'checkpointMissing', twice(0)),
    of('checkpoints.jsonl', 'the first two exchanged', 'checkpointMissing', swap(0, 1)),
    ...heads.flatMap((index) => [
      of(
        'heads.jsonl',
        `hash of ${index}`,
        'checkpointHeadsChanged',
        at(index, (head) => ({ ...head, hash: flipped(head['hash']) })),
      ),
      of(
        'heads.jsonl',
        `number of ${index}`,
        'checkpointHeadsChanged',
        at(index, (head) => ({ ...head, number: 1e6 })),
      ),
      of(
        'heads.jsonl',
        `checkpoint of ${index}`,
        'checkpointHeadsChanged',
        at(index, (head) => ({ ...head, checkpoint: 99 })),
      ),
      of('heads.jsonl', `${index} dropped`, 'checkpointHeadsChanged', drop(index)),
      of('heads.jsonl', `${index} twice`, 'checkpointHeadsChanged', twice(index)),
    ]),
    ...proofs.flatMap((index) => [
      of(
        'proofs.jsonl',
        `hash of ${index}`,
        'proofBroken',
        at(index, (one) => ({ ...one, hash: flipped(one['hash']) })),
      ),
      of(
        'proofs.jsonl',
        `place of ${index}`,
        'proofBroken',
        at(index, (one) => ({ ...one, index: Number(one['index']) + 1 })),
      ),
      of(
        'proofs.jsonl',
        `size of ${index}`,
        'proofBroken',
        at(index, (one) => ({ ...one, size: Number(one['size']) + 1 })),
      ),
      of(
        'proofs.jsonl',
        `way of ${index}`,
        'proofBroken',
        at(index, (one) => ({ ...one, proof: [...(one['proof'] as string[]), 'a'.repeat(64)] })),
      ),
      of(
        'proofs.jsonl',
        `way of ${index} in no hash`,
        'lineUnreadable',
        at(index, (one) => ({ ...one, proof: ['A'] })),
      ),
    ]),
  ];
}

const sha256 = (value: string): string => createHash('sha256').update(Buffer.from(value, 'latin1')).digest('hex');

/** A manifest that names the files as they are now, signed by whom. */
function withManifest(files: Files, key: KeyObject, change: (manifest: Json) => Json = (same) => same): Files {
  const manifest = parse(files.get('manifest.json') ?? '') as unknown as Manifest;
  const named = manifest.files.map(({ name }) => name).filter((name) => files.has(name));
  const digests = named.map((name) => {
    const content = files.get(name) ?? '';
    return { name, bytes: content.length, sha256: sha256(content) };
  });
  const content = canonicalJson(change({ ...manifest, files: digests }));
  return new Map([
    ...files,
    ['manifest.json', Buffer.from(content, 'utf8').toString('latin1')],
    ['manifest.sig', canonicalJson(signText('bundle/1', content, key))],
  ]);
}

/** Puts files into a ZIP as the desk does. */
export async function zipped(files: Files): Promise<Buffer> {
  const entries = [...files].map(([name, content]) => ({ name, text: () => [Buffer.from(content, 'latin1')] }));
  return buffer(zipOf(entries, new Date('2026-01-01T00:00:00Z'), () => undefined));
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

/** @returns the bundle broken by each rule, with a manifest that was left as it was and one that was signed anew in turn */
export async function brokenByRules(files: Files, { own, foreign }: Makers): Promise<Broken[]> {
  const isPeriod = linesOf(files, 'heads.jsonl').length > 0;
  // What a period has beside is signed; of the rest some is enough, since it is judged as that of cases is.
  const beside = [...eventRules(files), ...besideRules(files)].filter((_, nth) => !isPeriod || nth % 5 === 0);
  const rules: Rule[] = [
    ...beside,
    ...signedRules(files, foreign),
    ...oddRules(files, own),
    { name: 'a chain written anew', file: 'events.jsonl', expected: 'chainRewritten', change: rewritten },
  ];
  const broken: Broken[] = [];
  for (const [nth, { name, file, change, expected }] of rules.entries()) {
    const lines = change(linesOf(files, file));
    const changed: Files = new Map([...files, [file, lines.map((line) => `${line}\n`).join('')]]);
    const isSigned = nth % 2 === 0;
    const bytes = await zipped(isSigned ? withManifest(changed, own) : changed);
    broken.push({ name: `${name}${isSigned ? ', signed anew' : ''}`, bytes, expected });
  }
  return broken;
}

/** @returns what can be done to the manifest and to the list of files */
export async function brokenManifests(files: Files, { own, foreign }: Makers): Promise<Broken[]> {
  const without = (name: string): Files => new Map([...files].filter(([own]) => own !== name));
  const changed = (change: (manifest: Json) => Json): Files => withManifest(files, own, change);
  const cases: readonly (readonly [string, string | null, Files])[] = [
    ['signed with a foreign key', 'manifestChanged', withManifest(files, foreign)],
    [
      'a name in the manifest',
      'manifestChanged',
      new Map([...files, ['manifest.json', (files.get('manifest.json') ?? '').replace('"name":"', '"name":"x')]]),
    ],
    ['one more space', null, new Map([...files, ['manifest.json', `${files.get('manifest.json') ?? ''} `]])],
    ['no manifest', null, without('manifest.json')],
    ['no signature', null, without('manifest.sig')],
    ['another version', null, changed((manifest) => ({ ...manifest, version: 2 }))],
    ['another format', null, changed((manifest) => ({ ...manifest, format: 'x' }))],
    ['a file that is not named', 'fileUnknown', new Map([...files, ['extra.txt', 'x']])],
    ['a page changed', 'fileChanged', new Map([...files, ['cases.nl.html', 'x']])],
    ['values left out', 'fileMissing', without('values.jsonl')],
    ['no events', 'fileMissing', without('events.jsonl')],
    ['a page left out', 'fileMissing', without('guide.en.html')],
    [
      'a last line without an end',
      'lineUnreadable',
      new Map([...files, ['rows.jsonl', (files.get('rows.jsonl') ?? '').slice(0, -1)]]),
    ],
  ];
  return Promise.all(cases.map(async ([name, expected, own]) => ({ name, expected, bytes: await zipped(own) })));
}

/** @returns what can happen to the bytes of the ZIP on the way */
export function brokenBytes(whole: Buffer, flips: number): Broken[] {
  const cuts = [0, 1, 21, 22, 100, Math.floor(whole.length / 2), whole.length - 23, whole.length - 1];
  const step = Math.floor(whole.length / flips);
  return [
    ...cuts.map((length) => ({ name: `cut at ${length}`, bytes: whole.subarray(0, length), expected: null })),
    { name: 'no ZIP at all', bytes: Buffer.from('This is a letter and no bundle.'), expected: null },
    { name: 'something behind it', bytes: Buffer.concat([whole, Buffer.from('x')]), expected: null },
    { name: 'something before it', bytes: Buffer.concat([Buffer.from('x'), whole]), expected: null },
    ...Array.from({ length: flips }, (_, nth) => {
      // The end of a ZIP says what is in it: every other flip is there.
      const place = nth % 2 === 0 ? nth * step : whole.length - 1 - ((nth * 37) % 1200);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (nth % 8)), place);
      return { name: `bit ${nth % 8} of byte ${place}`, bytes, expected: null };
    }),
  ];
}
