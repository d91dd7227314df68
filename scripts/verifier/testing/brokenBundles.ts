/** Breaks bundles in every way that a rule can say, so that two verifiers can be asked what they make of each. */
import { createHash, type KeyObject } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { signText } from '@desk/db/trail/checkpoint';
import type { Manifest } from '@desk/db/trail/bundle/format';
import { zipOf } from '@desk/server/audit/bundle/bundleZip';
import { lineRules, type Makers } from './brokenLines';
import { linesOf, parse, type Files, type Json } from './bundleLines';

export interface Broken {
  readonly name: string;
  readonly bytes: Buffer;
  /** What has to be told, if not that the ZIP itself cannot be read; null where nothing else than agreement is asked. */
  readonly expected: string | null;
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

/** @returns the bundle broken by each rule, with a manifest that was left as it was and one that was signed anew in turn */
export async function brokenByRules(files: Files, makers: Makers): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [nth, { name, file, change, expected }] of lineRules(files, makers).entries()) {
    const lines = change(linesOf(files, file));
    const changed: Files = new Map([...files, [file, lines.map((line) => `${line}\n`).join('')]]);
    const isSigned = nth % 2 === 0;
    const bytes = await zipped(isSigned ? withManifest(changed, makers.own) : changed);
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
