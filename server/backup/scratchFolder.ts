/** Decides where a copy of a SQLite file lies in clear while it is sealed: in the data folder, for the same account. */
import { join } from 'node:path';
import type { Config } from '../config';

export function scratchFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'backup');
}
