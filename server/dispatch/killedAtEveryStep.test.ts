/** A dispatch that is killed at each of its steps, before and after each write and each send, ends as one that was not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { letterMark } from '@desk/shared/dispatch/printRun';
import { codesInPdf } from '../testing/letterbox';
import { startMailServer, type MailServer } from '../testing/mailServer';
import { hasLink, tokenInMail } from '../testing/outbox';
import { buildProgram, NO_REGISTER, type BuiltProgram } from '../testing/realServer';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { surroundings } from '../testing/surroundings';
import { act, announce, mustSucceed, readCase, submitCase, type Announced } from '../testing/story';
import { deepOr } from '@desk/shared/testing/deepOr';

/** A case has about thirty steps, so that the plain run too dies at each of them once. */
const KILLS = deepOr(30, 200);

let mail: MailServer;
let server: TestServer;
let worker: BuiltProgram;
const printer = mkdtempSync(join(tmpdir(), 'desk-printer-'));
/** Every word that the server and its workers say. */
const logs = mkdtempSync(join(tmpdir(), 'desk-logs-'));
const cases: Announced[] = [];

beforeAll(async () => {
  mail = await startMailServer();
  const log = pino({ level: 'trace' }, pino.destination({ dest: join(logs, 'server.log'), sync: true }));
  server = await startTestServer({ config: { smtpUrl: mail.url }, deps: { log } });
  worker = buildProgram('server/testing/killedWorker.ts');
});
afterAll(async () => {
  worker.remove();
  await server.close();
  await mail.stop();
  rmSync(printer, { recursive: true });
  rmSync(logs, { recursive: true });
});

async function approve(): Promise<void> {
  const submittedAt = new Date().toISOString();
  const day = amsterdamDay(submittedAt);
  const targetLevel = cases.length % 2 === 0 ? ('EH2+' as const) : ('EH3' as const);
  const announced = await announce(server.deps, { people: 2, application: () => ({ submittedAt, targetLevel }) });
  await submitCase(server.as('verifier1'), announced, day);
  await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
  cases.push(announced);
}

/** Runs the worker until it dies at this step. Gives false when it came to its end before. */
async function diesAt(step: number): Promise<boolean> {
  const { dataDir, databaseUrl, publicUrl } = server.deps.config;
  const settings = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PUBLIC_URL: publicUrl, SMTP_URL: mail.url };
  const env = {
    ...surroundings(),
    KILL_AT: String(step),
    PRINTER: printer,
    LOG: join(logs, 'worker.log'),
    ...settings,
    ...NO_REGISTER,
  };
  const program = spawn(process.execPath, [worker.bundle], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = (await once(program, 'exit')) as [number | null, NodeJS.Signals | null];
  expect([code, signal]).toEqual(signal === 'SIGKILL' ? [null, 'SIGKILL'] : [0, null]);
  // Its lease runs out.
  await server.deps.db.sequelize.query('UPDATE dispatches SET lease_until = NULL');
  return signal === 'SIGKILL';
}

async function collect(): Promise<{ codes: Map<string, Set<string>>; links: Map<string, Set<string>> }> {
  const [codes, links] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const add = (map: Map<string, Set<string>>, key: string, value: string): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  for (const file of readdirSync(printer)) {
    for (const [mark, code] of await codesInPdf(readFileSync(join(printer, file)))) {
      add(codes, mark, code);
    }
  }
  for (const message of mail.messages) {
    if (hasLink(message)) {
      add(links, /^Message-ID: <([\w-]+)@/im.exec(message)?.[1] ?? '', tokenInMail(message));
    }
  }
  return { codes, links };
}

describe('a dispatch that is killed at each of its steps', () => {
  it(`goes on where it was, ${String(KILLS)} times`, { timeout: 1_800_000 }, async () => {
    let kills = 0;
    for (let first = 1; kills < KILLS; first = (first % 7) + 1) {
      await approve();
      // Each life gets one step further than the one before, beginning somewhere else in each case.
      for (let step = first; await diesAt(step); step += 1) {
        kills += 1;
      }
    }
    expect(kills).toBeGreaterThanOrEqual(KILLS);
  });

  it('gave every person exactly one code and one link, and both activate', async () => {
    const { codes, links } = await collect();
    const secrets: { code: string; activationToken: string }[] = [];
    for (const { id } of cases) {
      const all = await dispatchesOf(server.deps.db, id);
      const dispatches = all.filter(carriesCode);
      // An invitation that had not left when its appointment was recorded was taken back.
      const due = all.filter((one) => carriesCode(one) || one.status !== 'superseded');
      expect(due.map(({ status }) => status)).toEqual(due.map(() => 'sent'));
      for (const letter of dispatches.filter(({ channel }) => channel === 'letter')) {
        const link = dispatches.find(({ channel, codeId }) => channel === 'email' && codeId === letter.codeId);
        const [code, ...otherCodes] = codes.get(letterMark(letter.id)) ?? [];
        const [activationToken, ...otherLinks] = links.get(link?.id ?? '') ?? [];
        expect([code, activationToken, otherCodes, otherLinks]).toEqual([
          expect.any(String),
          expect.any(String),
          [],
          [],
        ]);
        secrets.push({ code: code ?? '', activationToken: activationToken ?? '' });
      }
    }
    expect(secrets).toHaveLength(2 * cases.length);
    expect([codes.size, links.size]).toEqual([secrets.length, secrets.length]);
    const platform = server.as('loginPlatform');
    for (const secret of secrets) {
      expect((await platform.post('/api/activations', secret)).status).toBe(200);
    }
    for (const { id } of cases) {
      expect((await readCase(server.as('auditor1'), id)).status).toBe('completed');
    }
    // Searched at the very end: also what was said while they were redeemed.
    const bytes = everyByte();
    expect(
      ['/api/activations', 'the worker begins'].filter((text) => !bytes.some((one) => one.includes(text))),
    ).toEqual([]);
    for (const { code, activationToken } of secrets) {
      const clear = [code, code.replaceAll('-', ''), activationToken];
      expect(clear.filter((text) => bytes.some((one) => one.includes(text)))).toEqual([]);
    }
  });
});

/** Everything in the store with its trail, the data folder and the logs; the print PDFs on the printer's own side apart. */
function everyByte(): Buffer[] {
  const database = /^sqlite:(.*)$/.exec(server.deps.config.databaseUrl)?.[1] ?? '';
  const { dataDir } = server.deps.config;
  const files = [dataDir, logs].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  );
  const paths = [database, `${database}-wal`, ...files.map((one) => join(one.parentPath, one.name))];
  return paths.map((path) => readFileSync(path));
}
