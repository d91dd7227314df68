import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStoredBatch } from '@desk/db/stores/mailBatchStore';
import { handIn, readersWith } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, mustSucceed, postLetter, TODAY } from '../testing/story';
import { sweepFiles } from './sweepFiles';

const HOUR_MS = 60 * 60_000;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY, deps: { readers: readersWith(() => []) } });
});
afterAll(() => server.close());

const folder = (): string => join(server.deps.config.dataDir, 'documents');
const filesThere = (): string[] =>
  readdirSync(folder(), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 60);

function pathOf(sha256: string, id: string): string {
  return join(folder(), sha256.slice(0, 2), `${sha256}-${id}`);
}

function age(path: string, hours: number): void {
  const at = new Date(TODAY.getTime() - hours * HOUR_MS);
  utimesSync(path, at, at);
}

describe('stored bytes', () => {
  it('go when they are old and no row knows them; what a row knows, and what may still get one, stays', async () => {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), announced.number));
    const { id, name } = server.users.verifier1;
    const batchId = await handIn(server.deps, { id, name, role: 'verifier' }, 1);
    const known = filesThere();
    expect(known).toHaveLength(2);
    known.forEach((file) => age(join(folder(), file), 1000));
    const batch = await findStoredBatch(server.deps.db, batchId);
    const [old, fresh, redacted] = [server.deps.newId(), server.deps.newId(), batchId];
    const bytes = (text: string) => server.deps.files.store(text === 'redacted' ? redacted : old, Buffer.from(text));
    const killed = await bytes('killed before the commit');
    age(pathOf(killed.sha256, old), 25);
    // Bytes of a row that has others by now: a redaction that was killed before it took the old file away.
    const former = await bytes('redacted');
    age(pathOf(former.sha256, redacted), 25);
    const running = await server.deps.files.store(fresh, Buffer.from('about to be committed'));
    age(pathOf(running.sha256, fresh), 23);
    const unfinished = `${pathOf(killed.sha256, old)}.part`;
    writeFileSync(unfinished, 'half');
    age(unfinished, 25);

    const upload = join(server.deps.config.dataDir, 'uploads', 'of-a-killed-program');
    mkdirSync(dirname(upload), { recursive: true });
    writeFileSync(upload, 'sealed');
    age(upload, 25);

    expect(await sweepFiles(server.deps)).toBe(3);
    expect(existsSync(upload)).toBe(false);
    const stays = [...known, join(running.sha256.slice(0, 2), `${running.sha256}-${fresh}`)];
    expect(filesThere().sort()).toEqual(stays.sort());
    expect(await sweepFiles(server.deps)).toBe(0);
    const { storedSha256: sha256, wrappedKey = '', iv = '', authTag = '' } = batch ?? {};
    expect(await server.deps.files.read(batchId, { sha256: sha256 ?? '', wrappedKey, iv, authTag })).not.toHaveLength(
      0,
    );
  });
});
