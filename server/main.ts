/** Decides how the desk starts and stops: settings, database, routes, port, worker, and back in the reverse order. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { countUsers, findUserByUsername } from '@desk/db/stores/userStore';
import { readConfig, type Config } from './config';
import { createApp } from './createApp';
import { DEMO_PASSWORD, DEMO_STAFF } from './demoAccounts';
import type { Dependencies } from './dependencies';
import { openServer } from './http/openServer';
import { describeError } from './log/describeError';
import { withDocumentStandIn } from './documentStatus/standInForDemo';
import { JOBS } from './jobs/jobs';
import { takeUpReads } from './trail/reads/takeUpReads';
import { checkpoint } from './trail/checkpoints';
import { startWorker, type Worker } from './work/runner';
import { closeDependencies, openDependencies } from './openDependencies';
import { allRoutes } from './routes';
import { startSentence } from './startError';

/** How long requests that are under way may take to end. */
const DRAIN_MS = 30_000;

/** Starts the desk; ends the process with one sentence when it cannot. */
export async function start(): Promise<void> {
  let settings: Config | null = null;
  try {
    settings = readConfig(process.env);
    await run(settings);
  } catch (error) {
    console.error(startSentence(error, settings));
    process.exit(1);
  }
}

async function run(settings: Config): Promise<void> {
  const config = await withDocumentStandIn(settings);
  // A demo is started by a person who wants to read an address, not a stream of requests.
  const deps = await openDependencies(config, { logLevel: config.isProduction ? 'info' : 'warn' });
  await takeUpReads(deps);
  let worker: Worker | null = null;
  const works = config.role !== 'web';
  if (works) {
    deps.health.followWorker(() => worker?.lastBeatAt() ?? null);
  }
  const app = createApp(deps, allRoutes, { clientDir: join(process.cwd(), 'client', 'dist') });
  // A worker listens as well: its health and its measurements are asked over the same port.
  const server = await listen(app, config);
  worker = works ? startWorker(deps, JOBS) : null;
  stopOnSignals(deps, server, worker);
  await greet(deps);
}

function listen(app: ReturnType<typeof createApp>, { port, host, trustProxy }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = openServer(app, trustProxy > 0 ? { connectionsEach: Infinity } : {});
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

/** The demo accounts are named only where they are: an empty store of one's own has none. */
async function greet({ config, db }: Dependencies): Promise<void> {
  console.log(`The upgrade desk listens on ${config.publicUrl} (API documentation: ${config.publicUrl}/api/docs)`);
  if ((await countUsers(db)) === 0) {
    console.log('Nobody has an account yet, so nobody can log in. The first is made by: npm run user -- create');
  }
  const [first] = DEMO_STAFF;
  if (config.isDemo && first !== undefined && (await findUserByUsername(db, first.username)) !== null) {
    const logins = DEMO_STAFF.map(({ username }) => username).join(' ');
    console.log(`Demo logins: ${logins} — password: ${DEMO_PASSWORD}`);
    if (config.playsLoginPlatform) {
      console.log(`Mails of the demo, and where their links lead: ${config.publicUrl}/demo`);
    }
  }
}

function stopOnSignals(deps: Dependencies, server: Server, worker: Worker | null): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) {
      // Whoever asks twice does not want to wait.
      process.exit(1);
    }
    stopping = true;
    void shutDown(deps, server, worker).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`The desk did not stop cleanly: ${startSentence(error, deps.config)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** What a proxy sends until it knows is answered, and each answer ends its connection: none is cut while a request is on its way. */
async function leave({ health, config }: Dependencies, server: Server): Promise<void> {
  health.leave();
  server.prependListener('request', (_request, response) => {
    response.setHeader('Connection', 'close');
  });
  await pause(config.leaveSeconds * 1000);
}

async function shutDown(deps: Dependencies, server: Server, worker: Worker | null): Promise<void> {
  // No proxy stands in front of a worker alone, which would take up jobs meanwhile.
  if (deps.config.trustProxy > 0 && deps.config.role !== 'worker') {
    await leave(deps, server);
  }
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  deps.events.close();
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await Promise.all([closed, worker?.stop()]);
  clearTimeout(cutOff);
  await deps.reads.settle();
  // What was done since the last one is signed before the desk goes.
  await checkpoint(deps).catch((error: unknown) => {
    deps.log.error({ failure: describeError(error) }, 'no checkpoint at the end');
  });
  await closeDependencies(deps);
}

await start();
