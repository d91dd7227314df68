/** Decides how the desk starts and stops: settings, database, routes, port, worker, and back in the reverse order. */
import type { Server } from 'node:http';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '@desk/db/connection';
import { migrate } from '@desk/db/migrate';
import { composeDependencies } from './composeDependencies';
import { ConfigError, readConfig, type Config } from './config';
import { createApp } from './createApp';
import type { Dependencies } from './dependencies';
import { startWorker, type Worker } from './jobs/worker';
import { allRoutes } from './routes';

const DEMO_LOGINS = 'verifier1 verifier2 supervisor1 supervisor2 auditor1 administrator1';
const DEMO_PASSWORD = 'demo-only-change-me';
/** How long requests that are under way may take to end. */
const DRAIN_MS = 10_000;

/** Starts the desk; ends the process with one sentence when it cannot. */
export async function start(): Promise<void> {
  try {
    await run(readConfig(process.env));
  } catch (error) {
    console.error(sentenceFor(error));
    process.exit(1);
  }
}

async function run(config: Config): Promise<void> {
  const deps = await openDependencies(config);
  let worker: Worker | null = null;
  const works = config.role !== 'web';
  const workerBeat = works ? () => worker?.lastBeatAt() ?? null : undefined;
  const app = createApp(deps, allRoutes, { clientDir: join(process.cwd(), 'client', 'dist'), workerBeat });
  // A worker listens as well: its health and its measurements are asked over the same port.
  const server = await listen(app, config);
  worker = works ? startWorker(deps) : null;
  stopOnSignals(deps, server, worker);
  greet(config);
}

async function openDependencies(config: Config): Promise<Dependencies> {
  mkdirSync(config.dataDir, { recursive: true });
  const db = await openDatabase({ url: config.databaseUrl });
  await migrate(db);
  // A demo is started by a person who wants to read an address, not a stream of requests.
  const log = pino({ level: config.isProduction ? 'info' : 'warn' });
  return composeDependencies(config, { db, log });
}

function listen(app: ReturnType<typeof createApp>, { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error) => {
      if (error === undefined) {
        resolve(server);
      } else {
        reject(error);
      }
    });
  });
}

function greet(config: Config): void {
  console.log(`The upgrade desk listens on ${config.publicUrl} (API documentation: ${config.publicUrl}/api/docs)`);
  if (config.isDemo) {
    console.log(`Demo logins: ${DEMO_LOGINS} — password: ${DEMO_PASSWORD}`);
  }
}

function sentenceFor(error: unknown): string {
  const { code, port } = error as { code?: unknown; port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port ?? ''} is already in use. Stop what uses it, or choose another one: PORT=8081 npm start`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `This account may not listen on port ${port}. Choose one above 1024: PORT=8080 npm start`;
  }
  if (error instanceof ConfigError) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
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
        console.error(sentenceFor(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function shutDown(deps: Dependencies, server: Server, worker: Worker | null): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await Promise.all([closed, worker?.stop()]);
  clearTimeout(cutOff);
  deps.carriers.close();
  await deps.db.close();
}

await start();
