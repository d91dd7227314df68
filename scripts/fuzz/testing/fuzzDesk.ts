/** A desk with the demo on it, and everybody who asks it something; what its answers wait for is done between the requests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUserByUsername } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { readConfig } from '@desk/server/config';
import { createApp } from '@desk/server/createApp';
import { DEMO_PROGRAMS, DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { signAccessToken } from '@desk/server/http/authenticate';
import { openServer } from '@desk/server/http/openServer';
import { JOBS } from '@desk/server/jobs/jobs';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { allRoutes } from '@desk/server/routes';
import { insertEndlessSession } from '@desk/server/testing/endlessSession';
import { heldLog } from '@desk/server/testing/heldLog';
import { applicationInput, registrationCsv, registrationInput } from '@desk/server/testing/samples';
import { scanOf } from '@desk/server/testing/scan';
import type { Role } from '@desk/shared/access/roles';
import { copyDemo } from '../../testing/copyDemo';
import type { Dice } from '../dice';
import type { Files } from '../operations';
import { closeConnections } from '../request';

/** What answers wait for: letters drawn, stacks read. The rest of the jobs ends cases or calls other programs. */
const WORKED = [
  'drawMessageLetters',
  'drawPrintRuns',
  'sendQueuedDispatches',
  'consultRegister',
  'readBatches',
  'lookAtPages',
  'sendInvitations',
  'watchFolder',
];

export interface Caller {
  /** Of the account; empty for programs. */
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly headers: () => Record<string, string>;
}

export interface FuzzDesk {
  readonly deps: Dependencies;
  readonly url: string;
  /** The staff of the demo, and its programs. */
  readonly callers: readonly Caller[];
  readonly files: Files;
  /** Does what answers wait for, as the worker would. */
  readonly work: () => Promise<void>;
  /** @throws Error with what stands in the log and must not */
  readonly verifyLog: () => void;
  readonly close: () => Promise<void>;
}

/** Files that the mail room cannot read: they wait for somebody to say what becomes of them. */
function putUnreadable(folder: string, { below }: Dice): void {
  const postIn = join(folder, 'post-in');
  mkdirSync(postIn, { recursive: true });
  for (let nth = 0; nth < 3; nth += 1) {
    writeFileSync(join(postIn, `unreadable-${String(below(2 ** 32))}.pdf`), `no PDF ${String(below(2 ** 32))}`);
  }
}

/** Scans of which no two have the same bytes, some of them broken; and imports of companies that nobody knows yet. */
function filesFrom(scan: Uint8Array): Files {
  let serial = 1000;
  return {
    scan: ({ below, chance }) => {
      const end = `\n%${String(below(2 ** 32))}\n`;
      return new Uint8Array(Buffer.concat([chance(0.1) ? scan.subarray(0, 400) : scan, Buffer.from(end)]));
    },
    text: (path) => {
      switch (path) {
        case '/api/imports/registrations':
          serial += 1;
          return ['text/csv', registrationCsv(registrationInput(serial))];
        case '/api/imports/applications':
          return [
            'application/x-ndjson',
            `${JSON.stringify(applicationInput(registrationInput(serial), serial))}\n{"broken"`,
          ];
        default:
          return null;
      }
    },
  };
}

async function admitEverybody(deps: Dependencies): Promise<Caller[]> {
  const callers: Caller[] = [];
  const createdAt = deps.clock().toISOString();
  for (const { username, role } of DEMO_STAFF) {
    const user = await findUserByUsername(deps.db, username);
    if (user === null) {
      throw new Error(`The demo has no ${username}`);
    }
    const session = await inTransaction(deps.db, (tx) => insertEndlessSession(tx, { id: user.id, createdAt }), {
      unaudited: 'the staff of a test',
    });
    const headers = () => ({ Authorization: `Bearer ${signAccessToken(deps, user, session)}` });
    callers.push({ id: user.id, username, role, headers });
  }
  for (const [role, { key }] of Object.entries(DEMO_PROGRAMS)) {
    callers.push({ id: '', username: '', role: role as Role, headers: () => ({ 'X-Api-Key': key }) });
  }
  return callers;
}

export async function openFuzzDesk(dice: Dice): Promise<FuzzDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-fuzz-'));
  const held = heldLog();
  await copyDemo(folder);
  const config = readConfig({ DATA_DIR: folder, POST_IN_QUIET_SECONDS: '0' });
  const deps = await openDependencies(config, { logLevel: 'silent' });
  const server = openServer();
  server.on('request', createApp({ ...deps, log: held.log }, allRoutes, { clientDir: null }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  putUnreadable(folder, dice);
  return {
    deps,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    callers: await admitEverybody(deps),
    files: filesFrom(await scanOf('a letter of chance')),
    work: async () => {
      putUnreadable(folder, dice);
      const { signal } = new AbortController();
      for (const job of JOBS.filter(({ name }) => WORKED.includes(name))) {
        await job.run(deps, 'fuzz', signal);
      }
    },
    verifyLog: held.verify,
    close: async () => {
      closeConnections();
      deps.events.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await closeDependencies(deps);
      rmSync(folder, { recursive: true });
    },
  };
}
