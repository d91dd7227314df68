/**
 * Breaks bundles by values that two languages read in two ways: true for one, an empty text for none, a list for a text, a point
 * of a curve in another writing.
 */
import type { KeyObject } from 'node:crypto';
import { keyIdOf, signText } from '@desk/db/trail/checkpoint';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { at, linesOf, parse, rule, text, type Files, type Json, type Rule } from './bundleLines';

/** A list in a list, so many times, beside the members of a line. */
const withLevels = (levels: number) => (line: string) =>
  line.replace('{', `{"a":${'['.repeat(levels)}${']'.repeat(levels)},`);
/** The neutral element of Ed25519 with a one in front of it that counts for nothing: every text is signed by its half. */
const OTHER_WRITING = Buffer.alloc(32, 0xff).fill(0xee, 0, 1).fill(0x7f, 31);
const NEUTRAL = Buffer.alloc(64).fill(1, 0, 1);

/** An event about people gets another id, so that its value is missing, and the event behind it says that it was erased. */
function besideErased(until: unknown): Rule['change'] {
  return (lines) => {
    const about = lines.map(parse).findIndex(({ personal }) => personal !== null);
    const strange = at(about, (event) => ({ ...event, id: 'x' }))(lines);
    return at(about + 1, (event) => ({ ...event, type: 'trail.erased', data: { until } }))(strange);
  };
}

/** Signs a changed body of one checkpoint as its owner would. */
function signed(own: KeyObject, change: (body: Json) => Json): (one: Json) => Json {
  return (one) => {
    const body = canonicalJson(change(JSON.parse(String(one['body'])) as Json));
    return { body, ...signText('checkpoint/1', body, own) };
  };
}

export function oddRules(files: Files, own: KeyObject): Rule[] {
  const bodies = linesOf(files, 'checkpoints.jsonl').map((line) => JSON.parse(String(parse(line)['body'])) as Json);
  const ofOneChain = bodies.findIndex(({ chains }) => chains === 1);
  const publicKey = OTHER_WRITING.toString('base64url');
  const keyId = keyIdOf(publicKey);
  return [
    rule('events.jsonl', 'erased until a list', 'personalUnknown', besideErased(['9999'])),
    rule(
      'events.jsonl',
      'two rows whose names run together',
      'rowMissing',
      at(1, (event) => ({
        ...event,
        rows: [
          { table: 'a b', id: 'c', digest: 'x' },
          { table: 'a', id: 'b c', digest: 'y' },
        ],
      })),
    ),
    rule(
      'events.jsonl',
      'an empty text for a hash',
      'personalMissing',
      at(1, (event) => ({ ...event, personal: '' })),
    ),
    rule('values.jsonl', 'more levels than are read', 'lineUnreadable', text(0, withLevels(100))),
    rule(
      'checkpoints.jsonl',
      'number nought',
      'checkpointMissing',
      at(
        0,
        signed(own, (body) => ({ ...body, number: 0 })),
      ),
    ),
    rule(
      'checkpoints.jsonl',
      'true for one',
      linesOf(files, 'heads.jsonl').length === 0 ? 'proofBroken' : 'checkpointHeadsChanged',
      at(
        ofOneChain,
        signed(own, (body) => ({ ...body, chains: true })),
      ),
    ),
    rule(
      'checkpoints.jsonl',
      'a key in another writing',
      'checkpointChanged',
      at(0, (one) => {
        const body = canonicalJson({ ...(JSON.parse(String(one['body'])) as Json), keys: [{ id: keyId, publicKey }] });
        return { body, keyId, signature: NEUTRAL.toString('base64url') };
      }),
    ),
  ];
}
