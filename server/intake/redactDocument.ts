/** Blacks out regions of a stored scan for good, by the action that says so of its case. */
import type { Actor } from '@desk/shared/access/roles';
import type { RedactInput } from '@desk/shared/contract/mailRoom';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { performActionIn } from '../flow/performAction';
import { blackOut } from './blackOut';
import { requireDocument } from './readDocument';

export interface Redaction {
  readonly id: string;
  readonly input: RedactInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

/**
 * Replaces the stored scan by pictures of its pages with the regions painted over, and removes what was there.
 * @returns the scan as it is kept now
 * @throws DomainError notFound (scan or page), every refusal of the flow (a case that is decided, or that a colleague
 *   holds), staleVersion when the case or the scan is another one by now
 */
export async function redactDocument(deps: Dependencies, redaction: Redaction): Promise<DocumentSummary> {
  const { id: documentId, input, actor, requestId, origin } = redaction;
  const { regions, reason, version } = input;
  const document = await requireDocument(deps, documentId);
  const pages = [...new Set(regions.map(({ page }) => page))].sort((one, other) => one - other);
  const { applicationId } = document;
  return blackOut(deps, {
    document,
    regions,
    tell: async (tx) => {
      await performActionIn(tx, deps, {
        applicationId,
        action: 'redactDocument',
        input: { documentId, pages, reason },
        actor,
        version,
        requestId,
        origin,
      });
    },
  });
}
