/** What the screens of the trail ask beside its list. */
import type { AuditEventDetail } from '@desk/shared/contract/auditDetail';
import type { CaseAtAnswer } from '@desk/shared/contract/caseAt';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { RetentionAnswer } from '@desk/shared/contract/retention';
import type { SystemState } from '@desk/shared/contract/systemState';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';
import { OPERATIONS } from './operations.table';
import { takeAtItsWord } from './takeAtItsWord';

export interface MomentAsked {
  readonly id: string;
  /** Number of the event in the trail. */
  readonly sequence: number;
  /** An earlier event to compare with; null for none. */
  readonly since: number | null;
}

export interface AuditCalls {
  /** One event with its case and the records that it answers for. */
  readonly auditEvent: (id: string) => Promise<AuditEventDetail>;
  /** A case as it stood behind one of its events. */
  readonly caseAt: (asked: MomentAsked) => Promise<CaseAtAnswer>;
  /** How the desk is doing, and what its looks at itself found. */
  readonly systemState: () => Promise<SystemState>;
  /** What has to go, what went, and which cases may not. */
  readonly retention: () => Promise<RetentionAnswer>;
  /** What the trail says of one's own account, the newest first. */
  readonly ownEvents: () => Promise<readonly AuditEventRow[]>;
}

export function createAuditCalls({ send }: HttpClient, call: Call): AuditCalls {
  return {
    auditEvent: (id) => call(OPERATIONS.auditEvent, { params: { id } }),
    systemState: () => call(OPERATIONS.systemState, {}),
    retention: () => call(OPERATIONS.retention, {}),
    ownEvents: () => call(OPERATIONS.ownEvents, {}),
    caseAt: async ({ id, sequence, since }) => {
      const path = addressOf(OPERATIONS.caseAt.path, { id, sequence: String(sequence) });
      const { json } = await send(since === null ? path : `${path}?since=${String(since)}`);
      takeAtItsWord<CaseAtAnswer>(json);
      return json;
    },
  };
}
