/** Copies every document of one store into another one, and reads each back before it counts; run again it goes on. */
import { getStored, NameTaken, type DocumentStore, type StoredName } from './documentStore';

export interface Moved {
  readonly copied: number;
  /** Were there with the same bytes. */
  readonly there: number;
  /** Were there with other bytes, or have more than was ever stored: neither is touched. */
  readonly other: number;
}

async function putUnlessTaken(to: DocumentStore, name: StoredName, sealed: Buffer): Promise<void> {
  try {
    await to.put(name, sealed);
  } catch (error) {
    if (!(error instanceof NameTaken)) {
      throw error;
    }
  }
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
    if (sealed === 'none') {
      // Erased or replaced meanwhile: a desk that runs does so.
      continue;
    }
    const found = sealed === 'others' ? sealed : await getStored(to, name);
    const isNew = sealed !== 'others' && found === 'none';
    if (isNew) {
      await putUnlessTaken(to, name, sealed);
    }
    const back = isNew ? await getStored(to, name) : found;
    const isSame = typeof back !== 'string' && typeof sealed !== 'string' && back.equals(sealed);
    copied += isSame && isNew ? 1 : 0;
    there += isSame && !isNew ? 1 : 0;
    other += isSame ? 0 : 1;
    tell(copied + there + other);
  }
  return { copied, there, other };
}
