/** Decides how a kind of event is named in a list to choose from. */
import type { AuditGroup } from '@desk/shared/audit/auditGroups';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { Translate } from './auditSentence';

/** Its group and its sentence without the parts that differ from case to case. */
export function eventKindName(type: AuditEventType, group: AuditGroup, translate: Translate): string {
  const sentence = translate(`audit.event.${type}`, { named: '' }).replaceAll(
    /%\{\w+(?:\|[^|}]+\|([^|}]+))?\}/g,
    (_place, many?: string) => (many === undefined ? '…' : `… ${many}`),
  );
  return `${translate(`vocabulary.auditGroup.${group}`)}: ${sentence}`;
}
