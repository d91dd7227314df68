// Decides which PostgreSQL the database tests use: the one in TEST_DATABASE_URL, or one started here and removed after.
import type { TestProject } from 'vitest/node';
import { startPostgres } from './startPostgres';
import './providedContext';

/** Vitest's global setup: runs once before the database tests; what it returns runs once after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide('postgresUrl', given);
    return () => Promise.resolve();
  }
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}
