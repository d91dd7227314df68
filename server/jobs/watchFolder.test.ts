import { appendFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { listBatches } from '@desk/db/stores/mailBatchStore';
import { scannedLettersOf } from '@desk/db/stores/scannedLetterStore';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import type { Dependencies } from '../dependencies';
import { MAX_SCAN_BYTES } from '../scanning/scanTypes';
import { scanningWith, stackPdf } from '../testing/stacks';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, TODAY } from '../testing/story';
import { readBatches } from './readBatches';
import { watchFolder } from './watchFolder';

let server: TestServer;
let codes: string[][] = [];
beforeEach(async () => {
  server = await startTestServer({ clock: () => TODAY, deps: { scanning: scanningWith(() => codes) } });
  await watchFolder(server.deps);
});
afterEach(() => server.close());

const pathOf = (...parts: string[]): string => join(server.deps.config.dataDir, 'post-in', ...parts);
const filesIn = (...parts: string[]): string[] =>
  readdirSync(pathOf(...parts), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();

async function batches(): Promise<MailBatch[]> {
  const asked = { sort: ['createdAt', 'ASC'], offset: 0, limit: 25, filter: {} } as const;
  return (await listBatches(server.deps.db, asked)).rows;
}

async function sweep(times = 2, deps: Dependencies = server.deps): Promise<number> {
  let taken = 0;
  for (let nth = 0; nth < times; nth += 1) {
    taken += await watchFolder(deps);
  }
  return taken;
}

describe('the watched folder', () => {
  it('takes in a file that has not changed for two sweeps, and registers its letters as the desk', async () => {
    const letter = await announce(server.deps);
    codes = [[letter.number]];
    writeFileSync(pathOf('scan 1.pdf'), await stackPdf(1));
    expect([await sweep(1), await batches()]).toEqual([0, []]);
    expect(await sweep(1)).toBe(1);
    const [batch] = await batches();
    expect(batch).toMatchObject({
      ...{ source: 'folder', fileName: 'scan 1.pdf', receivedOn: '2026-11-23', createdById: 'system' },
    });
    expect(filesIn()).toEqual([]);
    const [file = '', note = ''] = filesIn('done');
    expect([file.endsWith(' scan 1.pdf'), note]).toEqual([true, `${file}.txt`]);
    await readBatches(server.deps, 'worker');
    expect(await scannedLettersOf(server.deps.db, batch?.id ?? '')).toMatchObject([{ status: 'registered' }]);
    const registered = (await eventsOf(server.deps.db, letter.id)).filter(({ type }) => type === 'mail.registered');
    expect(registered).toMatchObject([{ actorId: 'system', actorRole: 'system', handling: false }]);
  });

  it('waits while a scanner still writes', async () => {
    const bytes = await stackPdf(2);
    writeFileSync(pathOf('slow.pdf'), bytes.slice(0, 300));
    expect(await sweep(1)).toBe(0);
    appendFileSync(pathOf('slow.pdf'), bytes.slice(300));
    expect(await sweep(1)).toBe(0);
    expect(await sweep(1)).toBe(1);
    expect(await batches()).toMatchObject([{ pages: 2 }]);
  });

  it('puts what it refuses aside with the reason in both languages, and names it in the trail', async () => {
    writeFileSync(pathOf('brief.pdf'), 'I am a PDF');
    writeFileSync(pathOf('huge.pdf'), Buffer.alloc(MAX_SCAN_BYTES + 1));
    expect(await sweep()).toBe(2);
    expect([await batches(), filesIn(), filesIn('done')]).toEqual([[], [], []]);
    const names = filesIn('refused');
    expect(names).toHaveLength(4);
    const note = readFileSync(pathOf('refused', names.find((name) => name.endsWith('brief.pdf.txt')) ?? ''), 'utf8');
    expect(note).toMatch(/Geweigerd: .+\nRefused: .+/);
    const asked = { sort: ['sequence', 'ASC'], offset: 0, limit: 25, filter: { type: 'mail.batchRefused' } } as const;
    const { rows } = await listAuditEvents(server.deps.db, asked);
    expect(rows.map(({ data, personal }) => [data['cause'], personal?.['fileName']])).toEqual([
      ['documentTypeNotAllowed', 'brief.pdf'],
      ['payloadTooLarge', 'huge.pdf'],
    ]);
  });

  it('leaves alone what is no file of its own, or not finished', async () => {
    mkdirSync(pathOf('folder.pdf'));
    symlinkSync('/etc/hostname', pathOf('link.pdf'));
    writeFileSync(pathOf('scan.pdf.part'), await stackPdf(1));
    expect(await sweep(3)).toBe(0);
    expect(filesIn()).toEqual(['link.pdf', 'scan.pdf.part']);
  });

  it('says when the bytes were here before, and keeps both files', async () => {
    const bytes = await stackPdf(1);
    writeFileSync(pathOf('one.pdf'), bytes);
    writeFileSync(pathOf('two.pdf'), bytes);
    expect(await sweep()).toBe(2);
    const [batch, ...others] = await batches();
    expect(others).toEqual([]);
    const note = filesIn('done').find((name) => name.endsWith('two.pdf.txt')) ?? '';
    expect(readFileSync(pathOf('done', note), 'utf8')).toContain(`Deze scan was er al: ${batch?.id ?? ''}`);
    expect(filesIn('done')).toHaveLength(4);
  });

  it.each(['receiving', 'moving'])('killed while %s, it takes the file in once and loses none', async (moment) => {
    const bytes = await stackPdf(1);
    writeFileSync(pathOf('one.pdf'), bytes);
    writeFileSync(pathOf('two.pdf'), await stackPdf(1));
    let failed = false;
    // The clock is asked for the note's name after the batch was received.
    const clock = (): Date => {
      const stack = new Error('where').stack ?? '';
      if (moment === 'moving' && !failed && stack.includes('putAway')) {
        failed = true;
        throw new Error('killed');
      }
      return TODAY;
    };
    const store: Dependencies['files']['store'] = (...args) => {
      if (moment === 'receiving' && !failed) {
        failed = true;
        throw new Error('killed');
      }
      return server.deps.files.store(...args);
    };
    const deps = { ...server.deps, clock, files: { ...server.deps.files, store } };
    expect(await sweep(2, deps)).toBe(1);
    expect(failed).toBe(true);
    expect(filesIn()).toEqual(['one.pdf']);
    expect(await sweep(2)).toBe(1);
    expect([filesIn(), filesIn('done').length, (await batches()).length]).toEqual([[], 4, 2]);
  });
});
