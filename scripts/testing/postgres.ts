// Decides which PostgreSQL the database tests use: the one in TEST_DATABASE_URL, or one started here and removed after.
import type { TestProject } from 'vitest/node';
import { migratedTemplate } from '@desk/db/testing/freshDatabase';
import { startPostgres } from '../deps/startPostgres';
import './providedContext';

/** Vitest's global setup: runs once before the database tests; what it returns runs once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: () => Promise.resolve() } : await startPostgres();
  const template = await migratedTemplate(url);
  project.provide('postgresUrl', url);
  project.provide('postgresTemplate', template.name);
  return async () => {
    await template.drop();
    await stop();
  };
}
