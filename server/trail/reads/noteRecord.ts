/** Notes that somebody saw one record outside the page of a case. */
import type { Read, ReadLog } from './readLog';

export type Looker = Pick<Read, 'actor' | 'requestId' | 'origin'>;

export interface SeenRecord {
  /** Name of the resource in the API. */
  readonly resource: string;
  readonly id: string;
  /** The case whose history tells of it; null where it belongs to none. */
  readonly applicationId?: string | null;
}

/** @throws DomainError readsNotKept */
export function noteRecord(
  reads: ReadLog,
  { actor, requestId, origin }: Looker,
  { resource, id, applicationId = null }: SeenRecord,
): void {
  const entry = { type: 'record.read', data: { resource, recordId: id } } as const;
  reads.note({ applicationId, entry, actor, requestId, origin }, `record ${resource} ${id}`);
}
