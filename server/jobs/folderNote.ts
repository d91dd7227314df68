/** Says in both languages what became of a file that came in through the watched folder. */
import type { ErrorCode } from '@desk/shared/contract/errors';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';

function sentences({ refusal, isKnown, batchId, mailItemId }: ReceivedFile): readonly [nl: string, en: string] {
  if (refusal !== null) {
    const { nl, en } = ERROR_TEXTS[refusal as ErrorCode];
    return [`Geweigerd: ${nl}`, `Refused: ${en}`];
  }
  const first = batchId ?? mailItemId ?? '';
  return isKnown
    ? [`Deze scan was er al: ${first}.`, `This scan was here already: ${first}.`]
    : [`Ontvangen als stapel ${first}.`, `Received as stack ${first}.`];
}

/** @returns the text of the note beside the file */
export function folderNote(received: ReceivedFile): string {
  return `${received.fileName}\n\n${sentences(received).join('\n')}\n`;
}
