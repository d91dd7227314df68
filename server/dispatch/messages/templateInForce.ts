/** Which words a kind of message has now, and which it had. */
import { templateVersionsOf } from '@desk/db/stores/messageTemplateStore';
import type { Reader } from '@desk/db/reader';
import type { TemplateHistory, TemplateVersion } from '@desk/shared/contract/messageTemplates';
import { BUILT_IN_TEMPLATES, BUILT_IN_VERSION } from '@desk/shared/dispatch/messages/builtInTemplates';

type Place = Pick<TemplateVersion, 'kind' | 'language'>;

/** What every desk starts with. */
function builtIn({ kind, language }: Place): TemplateVersion {
  const template = BUILT_IN_TEMPLATES[language][kind];
  return { kind, language, version: BUILT_IN_VERSION, template, reason: '', createdByName: '', createdAt: null };
}

/** The words in force: those that an administrator saved last, or what every desk starts with; and all that were before. */
export async function templateHistory(reader: Reader, place: Place): Promise<TemplateHistory> {
  const versions = [...(await templateVersionsOf(reader, place)), builtIn(place)];
  return { current: versions[0] ?? builtIn(place), versions };
}
