/** A desk of its own that listens, for measurements that must go through the whole of it. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@desk/server/config';
import { createApp } from '@desk/server/createApp';
import type { Dependencies } from '@desk/server/dependencies';
import { openServer } from '@desk/server/http/openServer';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { allRoutes } from '@desk/server/routes';

export interface BenchDesk {
  readonly deps: Dependencies;
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Lets an app listen on a free port of this machine. */
export async function listenTo(app: ReturnType<typeof createApp>): Promise<{ url: string; close(): Promise<void> }> {
  const server = openServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * @param databaseUrl a SQLite file of its own when left out
 * @param clock the real one when left out
 */
export async function startBenchDesk(databaseUrl?: string, clock?: () => Date): Promise<BenchDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-bench-'));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const deps = await openDependencies(config, { logLevel: 'silent', ...(clock && { clock }) });
  const listening = await listenTo(createApp(deps, allRoutes, { clientDir: null }));
  return {
    deps,
    url: listening.url,
    async close() {
      deps.events.close();
      await listening.close();
      await closeDependencies(deps);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
