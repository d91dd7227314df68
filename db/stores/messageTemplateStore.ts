/** Keeps the versions of templates that administrators made: added, read, never changed. */
import type { TemplateVersion } from '@desk/shared/contract/messageTemplates';
import type { MessageTemplateColumns } from '../models/messageRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith } from '../sql/rows';

type Place = Pick<TemplateVersion, 'kind' | 'language'>;

/**
 * Adds a version.
 * @throws StorageError `unique` when somebody else added this version first
 */
export async function insertTemplateVersion(tx: Tx, version: MessageTemplateColumns): Promise<void> {
  await insertRows(tx, 'message_templates', [version]);
}

/** The versions of one kind in one language, the newest first; none when nobody ever changed the words of the desk. */
export async function templateVersionsOf(reader: Reader, { kind, language }: Place): Promise<TemplateVersion[]> {
  const order = [['version', 'DESC']] as const;
  const rows = await rowsWith(reader, 'message_templates', { match: { kind, language }, order });
  return rows.map(({ id: _id, createdById: _by, ...version }) => version);
}
