/** Records what the verification service answered about a document; it was asked before this transaction. */
import { insertStatus, numberHashOf, wasReported } from '@desk/db/stores/identityDocumentStore';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect } from '../flow/effect';

/**
 * The document of this case that still stands.
 * @throws DomainError notFound when there is none, or when a correction superseded it
 */
export function requireStandingDocument({ identityDocuments }: CaseFile, id: string): IdentityDocument {
  const document = identityDocuments.find((one) => one.id === id && one.supersededAt === null);
  if (document === undefined) {
    throw new DomainError('notFound');
  }
  return document;
}

export const recordDocumentStatus: Effect<'recordDocumentStatus'> = {
  async run({ tx, deps, file, input, actor }) {
    const { identityDocumentId, numberHashes, result, cause, provider, reference, askedAt } = input;
    requireStandingDocument(file, identityDocumentId);
    const kept = await numberHashOf(tx, identityDocumentId);
    if (kept === null || !numberHashes.includes(kept)) {
      throw new DomainError('documentNumberOther');
    }
    const reportedBefore = await wasReported(tx, numberHashes);
    await insertStatus(tx, {
      id: deps.newId(),
      identityDocumentId,
      result,
      cause,
      provider,
      reference,
      reportedBefore,
      askedAt,
      byId: actor.id,
      byName: actor.name,
    });
    return {
      entry: { type: 'identity.statusAsked', data: { identityDocumentId, result, cause, provider } },
    };
  },
};
