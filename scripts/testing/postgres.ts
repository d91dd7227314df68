// Decides which PostgreSQL the database tests use: the one in TEST_DATABASE_URL, or one started here and removed after.
import type { TestProject } from 'vitest/node';
import { migratedTemplate } from '@desk/db/testing/freshDatabase';
import { startPostgres } from '../deps/startPostgres';
import './providedContext';

interface SharedPostgres {
  readonly url: string;
  readonly template: string;
  users: number;
  stop(): Promise<void>;
}

/** Each project reads this module anew; what they share is kept by the process. */
const shared = globalThis as { deskPostgres?: SharedPostgres | undefined };

async function start(): Promise<SharedPostgres> {
  const given = process.env.TEST_DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: () => Promise.resolve() } : await startPostgres();
  const template = await migratedTemplate(url);
  return {
    url,
    template: template.name,
    users: 0,
    async stop() {
      await template.drop();
      await stop();
    },
  };
}

/** Vitest's global setup: runs once before the tests of each project, one after the other; what it returns, once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = (shared.deskPostgres ??= await start());
  postgres.users += 1;
  project.provide('postgresUrl', postgres.url);
  project.provide('postgresTemplate', postgres.template);
  return async () => {
    postgres.users -= 1;
    if (postgres.users === 0) {
      shared.deskPostgres = undefined;
      await postgres.stop();
    }
  };
}
