/** Reads the notes of a case from its trail: they are nowhere else. */
import { notesOf as notesIn, type CaseNote } from '@desk/shared/application/caseNote';
import { NOTE_AUDIT_EVENTS } from '@desk/shared/audit/noteEvents';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { Reader } from '../reader';
import { eventsOf } from './auditStore';

const NOTE_EVENTS = Object.keys(NOTE_AUDIT_EVENTS) as AuditEventType[];

/** The notes of a case, the newest first; withdrawn ones too, and those of which the text was erased. */
export async function notesOf(reader: Reader, applicationId: string): Promise<CaseNote[]> {
  return notesIn(await eventsOf(reader, applicationId, NOTE_EVENTS));
}
