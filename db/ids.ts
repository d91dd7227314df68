/** Decides what an id is: a UUID of version 7, so that ids of later rows sort after earlier ones. */
import { v7 } from 'uuid';

/** A new id (RFC 9562, version 7). */
export function newId(): string {
  return v7();
}
