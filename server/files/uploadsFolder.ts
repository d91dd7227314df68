/** Decides where uploaded files wait for their handler. */
import { join } from 'node:path';
import type { Config } from '../config';

export function uploadsFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'uploads');
}
