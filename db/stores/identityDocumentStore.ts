/** Keeps identity documents and what was answered about them; a correction supersedes, and the former stays to be read. */
import { isReported, type DocumentStatusAnswer } from '@desk/shared/checks/identity/documentStatus';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import type { StoredIdentityDocument } from '../models/identityRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';

/** A document as it is recorded, with the keyed hash of its number. */
export type NewIdentityDocument = Omit<StoredIdentityDocument, 'position' | 'supersededAt'>;

/** Which document becomes whose, and who said that both are one human. */
export type CopiedDocument = Pick<IdentityDocument, 'subject' | 'subjectId' | 'byId' | 'byName' | 'at'> & {
  readonly of: string;
};

async function statusesOf(reader: Reader, documentIds: readonly string[]): Promise<DocumentStatusAnswer[]> {
  const order = [
    ['askedAt', 'ASC'],
    ['id', 'ASC'],
  ] as const;
  return documentIds.length === 0
    ? []
    : rowsWith(reader, 'document_statuses', { match: { identityDocumentId: documentIds }, order });
}

/**
 * Adds a document, which from then on stands for its signer or person.
 * @param tx an open transaction that holds the case
 * @returns the id of the document it supersedes, null when it is the first
 */
export async function recordDocument(tx: Tx, document: NewIdentityDocument): Promise<string | null> {
  const { applicationId, subjectId, at } = document;
  const standing = { applicationId, subjectId, supersededAt: null };
  const former = await rowWith(tx, 'identity_documents', standing);
  await updateRows(tx, 'identity_documents', { match: standing, set: { supersededAt: at } });
  const [last] = await rowsWith(tx, 'identity_documents', {
    match: { applicationId },
    order: [['position', 'DESC']],
    limit: 1,
  });
  await insertRows(tx, 'identity_documents', [
    { ...document, position: (last?.position ?? 0) + 1, supersededAt: null },
  ]);
  return former?.id ?? null;
}

/**
 * Gives the document of one entry of a human to another of theirs, with what was answered about it.
 * @param tx an open transaction that holds the case
 * @param copy `of` is the id of the standing document; whose it is from now on, and who said so when
 * @param newId makes the ids of the copies
 */
export async function copyDocument(
  tx: Tx,
  { of, ...whose }: CopiedDocument,
  newId: () => string,
): Promise<IdentityDocument> {
  const [row] = await rowsWith(tx, 'identity_documents', { match: { id: of } });
  if (row === undefined) {
    throw new Error(`There is no identity document ${of}`);
  }
  const { position: _position, supersededAt: _supersededAt, ...document } = row;
  const copy = { ...document, ...whose, id: newId() };
  await recordDocument(tx, copy);
  const statuses = (await statusesOf(tx, [of])).map((status) => ({
    ...status,
    id: newId(),
    identityDocumentId: copy.id,
  }));
  await insertRows(tx, 'document_statuses', statuses);
  const { numberHash: _numberHash, ...kept } = copy;
  return { ...kept, supersededAt: null, statuses };
}

/** The copies that these documents were read from are no copies any more: they stand for nobody from then on. */
export async function supersedeDocuments(tx: Tx, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0) {
    await updateRows(tx, 'identity_documents', { match: { id: ids }, set: { supersededAt: at } });
  }
}

/** Every document of a case with what was answered about it, the first one first. */
export async function identityDocumentsOf(reader: Reader, applicationId: string): Promise<IdentityDocument[]> {
  const rows = await rowsWith(reader, 'identity_documents', { match: { applicationId }, order: [['position', 'ASC']] });
  const statuses = await statusesOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map(({ position: _position, numberHash: _numberHash, ...document }) => ({
    ...document,
    statuses: statuses.filter(({ identityDocumentId }) => identityDocumentId === document.id),
  }));
}

/** The keyed hash of the number of a document, or null when there is no such document. */
export async function numberHashOf(reader: Reader, id: string): Promise<string | null> {
  return (await rowWith(reader, 'identity_documents', { id }))?.numberHash ?? null;
}

/**
 * Whether a number was ever reported, in whichever case. A document that was found again stays invalid.
 * @param numberHashes the hashes the number may be kept under, one for each key still in use
 */
export async function wasReported(reader: Reader, numberHashes: readonly string[]): Promise<boolean> {
  const same = await rowsWith(reader, 'identity_documents', { match: { numberHash: numberHashes } });
  const answers = await statusesOf(
    reader,
    same.map(({ id }) => id),
  );
  return answers.some(isReported);
}

/** Adds an answer. Throws StorageError `foreignKey` when there is no such document. */
export async function insertStatus(tx: Tx, answer: DocumentStatusAnswer): Promise<void> {
  await insertRows(tx, 'document_statuses', [answer]);
}
