/** Decides which address of a database can be used. */
import { z } from 'zod';

/** What the drivers can read: SQLite wants a file, and PostgreSQL's parser fails over a bare % in a password. */
function isDatabaseUrl(text: string): boolean {
  if (text.startsWith('sqlite:')) {
    return text !== 'sqlite:' && !text.includes(':memory:');
  }
  try {
    const { username, password, pathname } = new URL(text);
    return decodeURIComponent(username + password + pathname) !== '';
  } catch {
    return false;
  }
}
const NOTES = 'must be sqlite:PATH or postgres://ACCOUNT:PASSWORD@HOST:PORT/NAME, a % in it written as %25';

export const databaseUrl = z
  .string()
  .regex(/^(sqlite:|postgres(ql)?:\/\/)/, NOTES)
  .refine(isDatabaseUrl, NOTES);
