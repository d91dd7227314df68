import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseListQuery, type ListQuery } from '@desk/shared/contract/listQuery';
import { listApplications } from '@desk/db/stores/applicationStore';
import { listRegistrations } from '@desk/db/stores/registrationStore';
import { freshSqlite, type FreshDatabase } from '@desk/db/testing/freshDatabase';
import { composeDependencies } from '@desk/server/composeDependencies';
import { readConfig } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { CSV_HEADER, seedPieces } from '../seed/seedRows';
import { importFile, type ImportKind } from './importFile';

const [piece] = [...seedPieces({ applications: 6, seed: 3, until: '2026-11-20' }, 6)];
const lines = (piece?.applications ?? '').trimEnd().split('\n');
const rows = (piece?.registrations ?? '').trimEnd().split('\r\n');

let folder: string;
let database: FreshDatabase;
let deps: Dependencies;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-import-'));
  database = await freshSqlite();
  const config = readConfig({ DATA_DIR: folder, DATABASE_URL: database.url });
  deps = composeDependencies(config, { db: database.db, log: pino({ level: 'silent' }) });
});
afterEach(async () => {
  await database.remove();
  rmSync(folder, { recursive: true });
});

function importText(kind: ImportKind, text: string | Buffer, dryRun = false) {
  const file = join(folder, `given.${kind}`);
  writeFileSync(file, text);
  return importFile(deps, { kind, file, dryRun });
}

function wholeList(resource: 'applications' | 'registrations'): ListQuery {
  const query = parseListQuery(resource, {});
  if ('problem' in query) {
    throw new Error(query.problem);
  }
  return query;
}
const countApplications = async () => (await listApplications(deps.db, wholeList('applications'))).total;
const countRegistrations = async () => (await listRegistrations(deps.db, wholeList('registrations'))).total;
const goodCsv = `${CSV_HEADER}${rows.join('\r\n')}\r\n`;
const goodJson = `${lines.join('\n')}\n`;

describe('importFile', () => {
  it('keeps nothing and writes nothing in a dry run', async () => {
    const csv = await importText('registrations', goodCsv, true);
    expect(csv).toEqual({
      report: { dryRun: true, accepted: 6, unchanged: 0, refusedCount: 0, refused: [], refusedListId: null },
      refusedFile: null,
    });
    expect(await countRegistrations()).toBe(0);
    await importText('registrations', goodCsv);
    const json = await importText('applications', `${goodJson}nonsense\n`, true);
    expect(json.report).toMatchObject({ accepted: 6, refused: [{ line: 7 }] });
    expect(json.refusedFile).toBeNull();
    expect(await countApplications()).toBe(0);
  });

  it('keeps everything once, however often the file comes', async () => {
    expect((await importText('registrations', goodCsv)).report).toMatchObject({ accepted: 6, unchanged: 0 });
    expect((await importText('registrations', goodCsv)).report).toMatchObject({ accepted: 0, unchanged: 6 });
    expect((await importText('applications', goodJson)).report).toMatchObject({ accepted: 6, unchanged: 0 });
    expect((await importText('applications', goodJson)).report).toMatchObject({ accepted: 0, unchanged: 6 });
    expect(await countRegistrations()).toBe(6);
    expect(await countApplications()).toBe(6);
  });

  it('reports refused applications by line and keeps those lines as they were', async () => {
    await importText('registrations', goodCsv);
    const stranger = (lines[1] ?? '').replace(/"registrationNumber":"[^"]*"/, '"registrationNumber":"ZR-999999"');
    const misspelt = (lines[4] ?? '').replace('"targetLevel"', '"level"');
    const text = ['', lines[0], stranger, 'nonsense {', misspelt, lines[5]].join('\r\n');
    const { report, refusedFile } = await importText('applications', text);
    expect(report.accepted).toBe(2);
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'registrationUnknown'],
      [4, 'importLineInvalid'],
      [5, 'importLineInvalid'],
    ]);
    expect(report.refused[2]?.problems.map(({ field }) => field)).toContain('targetLevel');
    expect(readFileSync(refusedFile ?? '', 'utf8')).toBe(`${stranger}\nnonsense {\n${misspelt}\n`);
  });

  it('keeps all rows of a refused registration with the header; mended they are accepted', async () => {
    const numberOf = (row: string) => row.split(',')[0];
    const manifold = rows.find((row, index) => numberOf(row) === numberOf(rows[index + 1] ?? ''));
    const several = rows.filter((row) => numberOf(row) === numberOf(manifold ?? ''));
    expect(several.length).toBeGreaterThan(1);
    const broken = several.map((row, index) => (index === 1 ? row.replace(',nee,', ',maybe,') : row));
    const rest = rows.filter((row) => !several.includes(row));
    const text = [CSV_HEADER.trimEnd(), broken[0], ...rest, ...broken.slice(1)].join('\r\n');
    const { report, refusedFile } = await importText('registrations', text);
    expect(report).toMatchObject({ accepted: 5, refused: [{ line: 2, code: 'importLineInvalid' }] });
    const kept = readFileSync(refusedFile ?? '', 'utf8');
    expect(kept).toBe(`${CSV_HEADER}${broken.join('\r\n')}\r\n`);
    const mended = await importText('registrations', kept.replace(',maybe,', ',nee,'));
    expect(mended.report).toMatchObject({ accepted: 1, unchanged: 0, refused: [] });
  });

  it.each(['applications', 'registrations'] as const)('says of an empty file of %s that it is empty', async (kind) => {
    for (const text of ['', '\n \n']) {
      await expect(importText(kind, text)).rejects.toMatchObject({
        code: 'importLineInvalid',
        extra: { errors: { file: expect.stringContaining('The file is empty') } },
      });
    }
  });

  it('keeps every refused line, also those that the report does not list', async () => {
    const { report, refusedFile } = await importText('applications', 'nonsense\n'.repeat(150));
    expect([report.refusedCount, report.refused.length]).toEqual([150, 100]);
    expect(readFileSync(refusedFile ?? '', 'utf8')).toBe('nonsense\n'.repeat(150));
  });

  it('refuses bytes that are not UTF-8, and says how to save them', async () => {
    for (const kind of ['applications', 'registrations'] as const) {
      await expect(importText(kind, Buffer.from([0x7b, 0xe9, 0x7d]))).rejects.toMatchObject({
        code: 'importLineInvalid',
        extra: { errors: { file: expect.stringContaining('Save it as “CSV UTF-8”') } },
      });
    }
  });

  it('refuses a file that is not there with a sentence', async () => {
    const asked = importFile(deps, { kind: 'applications', file: join(folder, 'nowhere'), dryRun: false });
    await expect(asked).rejects.toThrow(/cannot be read/);
  });
});
