/** Records what the verification service answered about a document; it was asked before this transaction. */
import { insertStatus, numberHashOf, wasReported } from '@desk/db/stores/identityDocumentStore';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';
import { DomainError } from '@desk/shared/contract/errors';
import { idsOfHuman } from '@desk/shared/application/humans';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect, EffectContext } from '../flow/effect';

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

/** The same document recorded for the same human in other roles: what is answered about it holds for all of them. */
async function sameDocuments(
  { tx, file }: Pick<EffectContext, 'tx' | 'file'>,
  document: IdentityDocument,
  numberHashes: readonly string[],
): Promise<IdentityDocument[]> {
  const ids = idsOfHuman(document.subjectId, file);
  const others = file.identityDocuments.filter(
    ({ id, subjectId, supersededAt }) => id !== document.id && supersededAt === null && ids.includes(subjectId),
  );
  const hashes = await Promise.all(others.map(({ id }) => numberHashOf(tx, id)));
  return others.filter((_other, at) => numberHashes.includes(hashes[at] ?? ''));
}

export const recordDocumentStatus: Effect<'recordDocumentStatus'> = {
  async run({ tx, deps, file, input, actor }) {
    const { identityDocumentId: asked, numberHashes, result, cause, provider, reference, askedAt } = input;
    const document = requireStandingDocument(file, asked);
    const kept = await numberHashOf(tx, asked);
    if (kept === null || !numberHashes.includes(kept)) {
      throw new DomainError('documentNumberOther');
    }
    const reportedBefore = await wasReported(tx, numberHashes);
    const record = async (identityDocumentId: string): Promise<AuditEntry> => {
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
      return { type: 'identity.statusAsked', data: { identityDocumentId, result, cause, provider } };
    };
    const entry = await record(asked);
    const also: AuditEntry[] = [];
    for (const { id } of await sameDocuments({ tx, file }, document, numberHashes)) {
      also.push(await record(id));
    }
    return { entry, also };
  },
};
