/** How fast waiting mails leave: a full outbox drained by the worker to a mail server on this machine, beside sending alone. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { listApplications } from '@desk/db/stores/applicationStore';
import { saveStatus } from '@desk/db/stores/statusStore';
import { inTransaction } from '@desk/db/transaction';
import { MAX_PAGE } from '@desk/shared/contract/listQuery';
import { readConfig } from '@desk/server/config';
import type { Dependencies } from '@desk/server/dependencies';
import { issueCode } from '@desk/server/dispatch/issueCodes';
import { openCase } from '@desk/server/flow/caseSession';
import { sendQueuedDispatches } from '@desk/server/jobs/sendQueuedDispatches';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { importSeed } from '../seed/keepSeed';

const UNTIL = '2026-11-20';
/** Cases whose codes are issued in one transaction. */
const AT_ONCE = 50;

export interface Drained {
  readonly mails: number;
  /** Mails a second. */
  readonly perSecond: number;
  /** The same number of mails sent one after the other over the same connection, with no desk around them. */
  readonly floorPerSecond: number;
}

interface Receiver {
  readonly url: string;
  readonly received: () => number;
  close(): Promise<void>;
}

/** Takes every mail and forgets it. */
async function startReceiver(): Promise<Receiver> {
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      stream.resume();
      stream.on('end', () => {
        received += 1;
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${String(port)}`, received: () => received, close };
}

/** Cases are made by the importers and set to where codes go out; what leads there is measured nowhere. */
async function fillOutbox(deps: Dependencies, mails: number): Promise<number> {
  await importSeed(deps, { applications: Math.ceil(mails / 1.2), seed: 1, until: UNTIL }, () => undefined);
  let queued = 0;
  for (let offset = 0; queued < mails; offset += MAX_PAGE) {
    const query = { filter: {}, sort: ['number', 'ASC'], offset, limit: MAX_PAGE } as const;
    const { rows } = await listApplications(deps.db, query);
    if (rows.length === 0) {
      return queued;
    }
    for (let at = 0; at < rows.length && queued < mails; at += AT_ONCE) {
      queued += await issueFor(
        deps,
        rows.slice(at, at + AT_ONCE).map(({ id }) => id),
      );
    }
  }
  return queued;
}

function issueFor(deps: Dependencies, ids: readonly string[]): Promise<number> {
  const now = deps.clock().toISOString();
  const issue = async (tx: Parameters<typeof openCase>[0]): Promise<number> => {
    let queued = 0;
    for (const id of ids) {
      const file = await (await openCase(tx, id, now))?.file();
      if (file === undefined) {
        continue;
      }
      for (const person of file.persons) {
        await issueCode({ tx, file, newId: deps.newId, now }, deps.config, person);
        queued += 1;
      }
      const { version, status: from } = file.application;
      const change = { id, from, expectedVersion: version, statusBeforeHold: null, changedAt: now, fields: {} };
      await saveStatus(tx, { ...change, status: 'codesSent' });
    }
    return queued;
  };
  return inTransaction(deps.db, issue, { unaudited: 'a measurement on a desk of its own' });
}

async function timed(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const pieces = await work();
  return (pieces * 1000) / (performance.now() - started);
}

async function drain(deps: Dependencies): Promise<number> {
  let sent = 0;
  for (let tried = 1; tried > 0; sent += tried) {
    tried = await sendQueuedDispatches(deps, deps.newId());
  }
  return sent;
}

async function sendAlone(url: string, mails: number): Promise<number> {
  const transport = createTransport({ url, pool: true });
  const text = 'x'.repeat(1500);
  for (let nth = 0; nth < mails; nth += 1) {
    const messageId = `<${String(nth)}@bench.example>`;
    await transport.sendMail({
      from: 'a@bench.example',
      to: 'b@bench.example',
      subject: 'Bench',
      text,
      html: text,
      messageId,
    });
  }
  transport.close();
  return mails;
}

/**
 * @param mails how many at least; persons come one to three in a case
 * @throws Error when a mail did not arrive
 */
export async function benchDispatches(mails: number): Promise<Drained> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-dispatch-'));
  const receiver = await startReceiver();
  const config = readConfig({ DATA_DIR: dataDir, SMTP_URL: receiver.url });
  const deps = await openDependencies(config, { logLevel: 'silent' });
  try {
    const queued = await fillOutbox(deps, mails);
    const perSecond = await timed(() => drain(deps));
    if (receiver.received() !== queued) {
      throw new Error(`${String(queued)} mails were queued and ${String(receiver.received())} arrived`);
    }
    return { mails: queued, perSecond, floorPerSecond: await timed(() => sendAlone(receiver.url, queued)) };
  } finally {
    await closeDependencies(deps);
    await receiver.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
