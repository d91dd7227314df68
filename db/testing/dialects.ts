/** The dialects that every store is tried on; PostgreSQL is started once by the tests' global setup. */
import { inject } from 'vitest';
import { emptyPostgres, emptySqlite, freshPostgres, freshSqlite } from './freshDatabase';

export const SQLITE = { dialect: 'sqlite', fresh: () => freshSqlite(), empty: () => emptySqlite() } as const;

export const POSTGRES = {
  dialect: 'postgres',
  fresh: () => freshPostgres(inject('postgresUrl'), inject('postgresTemplate')),
  empty: () => emptyPostgres(inject('postgresUrl')),
} as const;

export const DIALECTS = [SQLITE, POSTGRES] as const;
