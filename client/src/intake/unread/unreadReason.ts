/** Says why a file of the scan folder was not read, and what to do about it. */
import { FOLDER_REASONS } from '@desk/shared/intake/unreadFile';
import type { Language } from '../../i18n/languages';
import { refusalText } from '../post/refusalText';

/** @param reason of the folder, or the error code of a refusal */
export function unreadReason(reason: string, language: Language, translate: (key: string) => string): string {
  const ofFolder = FOLDER_REASONS.find((one) => one === reason);
  return ofFolder === undefined ? refusalText(reason, language) : translate(`vocabulary.folderReason.${ofFolder}`);
}
