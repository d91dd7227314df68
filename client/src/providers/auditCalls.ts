/** What the screens of the trail ask beside its list. */
import type { AuditEventDetail } from '@desk/shared/contract/auditDetail';
import type { Call } from './call';
import { OPERATIONS } from './operations.table';

export interface AuditCalls {
  /** One event with its case and the records that it answers for. */
  readonly auditEvent: (id: string) => Promise<AuditEventDetail>;
}

export function createAuditCalls(call: Call): AuditCalls {
  return { auditEvent: (id) => call(OPERATIONS.auditEvent, { params: { id } }) };
}
