/** Copies every document of one store into another one, and reads each back before it counts; run again it goes on. */
import { getStored, NameTaken, type DocumentStore } from './documentStore';

export interface Moved {
  readonly copied: number;
  /** Were there with the same bytes. */
  readonly there: number;
  /** Were there with other bytes: neither is touched. */
  readonly other: number;
}

/** @param tell hears how many were looked at */
export async function moveDocuments(
  from: DocumentStore,
  to: DocumentStore,
  tell: (done: number) => void = () => undefined,
): Promise<Moved> {
  let [copied, there, other] = [0, 0, 0];
  for await (const name of from.all()) {
    const sealed = await getStored(from, name);
    const found = sealed === null ? null : await getStored(to, name);
    if (sealed === null) {
      // Erased or replaced meanwhile: a desk that runs does so.
      continue;
    }
    if (found === null) {
      try {
        await to.put(name, sealed);
      } catch (error) {
        if (!(error instanceof NameTaken)) {
          throw error;
        }
      }
      const back = await getStored(to, name);
      copied += back?.equals(sealed) === true ? 1 : 0;
      other += back?.equals(sealed) === true ? 0 : 1;
    } else {
      there += found.equals(sealed) ? 1 : 0;
      other += found.equals(sealed) ? 0 : 1;
    }
    tell(copied + there + other);
  }
  return { copied, there, other };
}
