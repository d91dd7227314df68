/** IDN-05: decides whether the machine readable zone and the number of the recorded document are consistent. */
import { zoneOutcome } from '../identity/assessDocument';
import { documentOf } from '../identity/identityDocument';
import { NO_DOCUMENT, type AutomaticInput, type AutomaticResult } from './automaticCheck';

/**
 * Reads the verdict that was kept when the document was recorded; the zone itself is not kept.
 * @returns inquiry while no document is recorded, or when there was no zone to read. What is masked cannot be checked,
 *   and that alone fails nothing
 */
export function checkDocumentZone(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const document = documentOf(input.identityDocuments, subjectId);
  if (document === undefined) {
    return NO_DOCUMENT;
  }
  const { verdict } = document;
  const decidedOn = ['identityDocument.mrz', 'identityDocument.number'] as const;
  const failed = { outcome: 'failed', reasonCode: 'MRZ_INVALID', decidedOn } as const;
  switch (zoneOutcome(verdict)) {
    case 'right':
      return { outcome: 'passed', reasonCode: null, remarkKey: 'zoneRight', remarkData: {}, decidedOn };
    case 'masked':
      return { outcome: 'passed', reasonCode: null, remarkKey: 'zoneMasked', remarkData: {}, decidedOn };
    case 'unread':
      return { outcome: 'inquiry', reasonCode: null, remarkKey: 'zoneUnread', remarkData: {}, decidedOn };
    case 'wrong': {
      const digits = Object.values(verdict.digits ?? {}).filter((state) => state === 'wrong').length;
      return digits > 0
        ? { ...failed, remarkKey: 'zoneDigitWrong', remarkData: { wrong: digits } }
        : { ...failed, remarkKey: 'zoneDiffers', remarkData: { wrong: verdict.findings.length } };
    }
  }
}
