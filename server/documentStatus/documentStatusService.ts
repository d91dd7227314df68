/** Decides what the desk asks of a document verification service, whoever answers: one question, one answer, never an exception. */
import type { DocumentStatusAnswer } from '@desk/shared/checks/identity/documentStatus';
import type { IdentityDocument } from '@desk/shared/checks/identity/identityDocument';

/** The number goes to the service and nowhere else. */
export type DocumentQuestion = Pick<IdentityDocument, 'kind' | 'country'> & { readonly number: string };

export type ServiceAnswer = Pick<DocumentStatusAnswer, 'result' | 'cause' | 'provider' | 'reference'>;

export interface DocumentStatusService {
  /** @returns what the service knows, or `unavailable` with its cause: a failure is an answer too */
  ask(question: DocumentQuestion): Promise<ServiceAnswer>;
}

/** Without a service an officer inquires themself and records what they did (product owner's decision). */
export const NO_SERVICE: DocumentStatusService = {
  ask: () => Promise.resolve({ result: 'unavailable', cause: 'notConfigured', provider: '', reference: '' }),
};
