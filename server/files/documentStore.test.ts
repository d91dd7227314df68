/** Both document stores keep one contract; and the one on S3 goes through everything that S3 and the line to it can answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DomainError } from '@desk/shared/contract/errors';
import { newId } from '@desk/db/ids';
import { startS3Double, type S3Double } from '../testing/s3Double';
import { sha256Of } from '../crypto/sha256';
import { NameTaken, NotAsStored, NotStored, type DocumentStore, type StoredName } from './documentStore';
import { folderStore } from './folderStore';
import { s3SettingsOf } from './s3Settings';
import { s3Store } from './s3Store';
import { moveDocuments } from './moveDocuments';

const QUICK = { firstPauseMs: 1 };
const bytes = (text: string): Buffer => Buffer.from(text);
const named = (text: string): StoredName => ({ id: newId(), sha256: sha256Of(`plain ${text}`) });
const away = expect.objectContaining({ code: 'documentsAway' }) as DomainError;

async function listed(names: AsyncIterable<StoredName>): Promise<StoredName[]> {
  const found: StoredName[] = [];
  for await (const name of names) {
    found.push(name);
  }
  return found.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

let folder: string;
let double: S3Double;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  double = await startS3Double();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await double.close();
});

describe.each([
  ['a folder', (): DocumentStore => folderStore(join(folder, 'documents'))],
  ['S3', (): DocumentStore => s3Store(double.settings, QUICK)],
])('a store in %s', (_what, open) => {
  it('gives back what it took, once for each name, until that is removed', async () => {
    const store = open();
    const [one, other, third] = [named('one'), named('other'), named('third')];
    await expect(store.get(one)).rejects.toBeInstanceOf(NotStored);
    expect(await store.has(one)).toBe(false);
    await store.put(one, bytes('sealed'));
    await store.put(other, bytes(''));
    await store.put(third, bytes('third'));
    await expect(store.put(one, bytes('sealed otherwise'))).rejects.toBeInstanceOf(NameTaken);
    expect([await store.has(one), String(await store.get(one)), (await store.get(other)).length]).toEqual([
      true,
      'sealed',
      0,
    ]);
    expect(await listed(store.all())).toEqual([one, other, third].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)));
    expect(await listed(store.olderThan(new Date(Date.now() - 60_000)))).toEqual([]);
    expect(await listed(store.olderThan(new Date(Date.now() + 60_000)))).toHaveLength(3);
    expect(String(await store.get(one, 6))).toBe('sealed');
    await expect(store.get(one, 5)).rejects.toBeInstanceOf(NotAsStored);
    await store.remove(one);
    await store.remove(one);
    expect([await store.has(one), (await listed(store.all())).length]).toEqual([false, 2]);
  });
});

describe('a store on S3', () => {
  it('writes to a bucket before the name of the machine as well', async () => {
    const other = await startS3Double('host');
    const store = s3Store(other.settings, QUICK);
    // No name server knows the bucket: what the client asks is seen in the double of the other style alone.
    await expect(store.has(named('x'))).rejects.toEqual(away);
    await other.close();
    expect(s3SettingsOf('https://s3.example/b-1/p?style=host&region=eu-1', 'AKIA:secret-of-it')).toMatchObject({
      endpoint: 'https://s3.example',
      bucket: 'b-1',
      prefix: 'p/',
      style: 'host',
      region: 'eu-1',
    });
    expect(s3SettingsOf('https://s3.example/', 'AKIA:secret-of-it')).toBeNull();
    expect(s3SettingsOf('https://a:b@s3.example/bucket', 'AKIA:secret-of-it')).toBeNull();
    expect(s3SettingsOf('https://s3.example/bucket', 'AKIA')).toBeNull();
  });

  it.each([
    ['other keys', () => ({ secretAccessKey: 'another-secret' }), 0],
    ['another region', () => ({ region: 'eu-test-2' }), 0],
    ['a bucket that is not there', () => ({ bucket: 'elsewhere' }), 0],
    ['a clock that is wrong', () => ({}), 16 * 60_000],
  ])('is away with %s, and asks once', async (_what, change, skewMs) => {
    double.skewMs = skewMs;
    await expect(s3Store({ ...double.settings, ...change() }, QUICK).put(named('x'), bytes('x'))).rejects.toEqual(away);
    expect([double.requests, double.objects.size]).toEqual([['PUT'], 0]);
  });

  it('never takes a bucket that is not there for a document that is not', async () => {
    const store = s3Store({ ...double.settings, bucket: 'elsewhere' }, QUICK);
    const name = named('one');
    for (const ask of [() => store.get(name), () => store.has(name), () => store.remove(name)]) {
      await expect(ask()).rejects.toEqual(away);
    }
  });

  it('asks again while it is told to slow down, and not for ever', async () => {
    const store = s3Store(double.settings, QUICK);
    const name = named('x');
    double.faults.push('slowDown', 'slowDown');
    await store.put(name, bytes('x'));
    expect(double.requests).toEqual(['PUT slowDown', 'PUT slowDown', 'PUT', 'GET']);
    double.faults.push('slowDown', 'slowDown', 'slowDown', 'slowDown');
    await expect(store.get(name)).rejects.toEqual(away);
    double.faults.push('cutAnswer', 'cutAnswer');
    expect(String(await store.get(name))).toBe('x');
    double.faults.push('otherBytes');
    await expect(store.get(name)).rejects.toEqual(away);
  });

  it('takes its own bytes for written when only the answer did not come, and those of others for taken', async () => {
    const store = s3Store(double.settings, QUICK);
    const name = named('x');
    double.faults.push('cutBeforeAnswer');
    await store.put(name, bytes('x'));
    expect(double.requests).toEqual(['PUT cutBeforeAnswer', 'PUT', 'GET']);
    await expect(store.put(name, bytes('y'))).rejects.toBeInstanceOf(NameTaken);
    expect(String(await store.get(name))).toBe('x');
  });

  it('looks before it writes where a server knows no condition', async () => {
    double.knowsConditions = false;
    const store = s3Store(double.settings, QUICK);
    const name = named('x');
    await store.put(name, bytes('x'));
    await expect(store.put(name, bytes('y'))).rejects.toBeInstanceOf(NameTaken);
    expect(String(await store.get(name))).toBe('x');
  });

  it('reads no more than it asked for, of a document, a refusal and a page of names', async () => {
    const store = s3Store(double.settings, QUICK);
    const name = named('x');
    await store.put(name, bytes('x'));
    double.faults.push('endless');
    await expect(store.get(name, 1)).rejects.toBeInstanceOf(NotAsStored);
    double.faults.push('endless');
    await expect(listed(store.all())).rejects.toEqual(away);
    double.faults.push('endlessRefusal');
    await expect(store.get(name)).rejects.toEqual(away);
    const [theirs] = double.objects.values();
    if (theirs !== undefined) {
      theirs.bytes = bytes('much more than x');
    }
    await expect(store.put(name, bytes('x'))).rejects.toBeInstanceOf(NameTaken);
    expect(double.requests.filter((one) => one !== 'GET')).toEqual([
      'PUT',
      'GET endless',
      'GET endless',
      'GET endlessRefusal',
      'PUT',
    ]);
  });

  it('follows no redirect', async () => {
    double.faults.push('redirect');
    await expect(s3Store(double.settings, QUICK).get(named('x'))).rejects.toEqual(away);
    expect(double.requests).toEqual(['GET redirect']);
  });
});

describe('moving documents', () => {
  it('copies each once, goes on where it was stopped, and takes nothing for copied that differs', async () => {
    const from = folderStore(join(folder, 'documents'));
    const to = s3Store(double.settings, QUICK);
    const names = ['one', 'two', 'three'].map(named);
    for (const [at, name] of names.entries()) {
      await from.put(name, bytes(`sealed ${String(at)}`));
    }
    double.faults.push('slowDown', 'slowDown', 'slowDown', 'slowDown');
    await expect(moveDocuments(from, to)).rejects.toEqual(away);
    expect(await moveDocuments(from, to)).toEqual({ copied: 3, there: 0, other: 0 });
    const [first] = double.objects.values();
    expect(await moveDocuments(from, to)).toEqual({ copied: 0, there: 3, other: 0 });
    if (first !== undefined) {
      first.bytes = bytes('something else');
    }
    expect(await moveDocuments(from, to)).toEqual({ copied: 0, there: 2, other: 1 });
    expect(await moveDocuments(to, folderStore(join(folder, 'back')))).toEqual({ copied: 3, there: 0, other: 0 });
  });

  it('goes on after one that has more than is read, on either side', async () => {
    const [from, to] = ['from', 'to'].map((name) => {
      const store = folderStore(join(folder, name));
      const short: DocumentStore = { ...store, get: (one, most = 6) => store.get(one, most) };
      return short;
    }) as [DocumentStore, DocumentStore];
    const [one, grownHere, grownThere] = [named('one'), named('two'), named('three')];
    for (const [store, name, text] of [
      [from, one, 'sealed'],
      [from, grownHere, 'sealed and more'],
      [from, grownThere, 'sealed'],
      [to, grownThere, 'sealed and more'],
    ] as const) {
      await store.put(name, bytes(text));
    }
    expect(await moveDocuments(from, to)).toEqual({ copied: 1, there: 0, other: 2 });
    expect([await to.has(one), await to.has(grownHere)]).toEqual([true, false]);
  });
});
