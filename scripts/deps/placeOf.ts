/** Decides what a relative path on the command line means: seen from where the person typed, not from where npm runs us. */
import { resolve } from 'node:path';

/** The absolute path of a file or folder named as an argument. */
export function placeOf(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
