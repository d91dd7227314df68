/** Decides how a refusal for too many attempts carries the time to wait. */
import { DomainError } from '@desk/shared/contract/errors';

export class TooManyRequests extends DomainError {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super('tooManyRequests');
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}
