/** Says before anything is typed that whoever looks may judge no identities today, as the desk refuses it afterwards. */
import type { useTranslate } from 'react-admin';
import { checkType, type CheckCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { refusalSentence } from '../ui/RefusalHint';

type Translate = ReturnType<typeof useTranslate>;
type WithActions = Pick<ApplicationDetail, 'actions'>;

/** The refusal of whoever lacks nothing but a certificate. */
function refusalOf({ actions }: WithActions) {
  const [first, ...others] = actions.refused.recordIdentityDocument ?? [];
  return first?.code === 'certificateMissing' && others.length === 0 ? first : null;
}

/** Whether whoever looks has the certificate that a verdict on this check takes. */
export function mayJudge(record: WithActions, code: CheckCode): boolean {
  return checkType(code).kind !== 'identity' || refusalOf(record) === null;
}

/** Why no document of an identity can be recorded, where a certificate is all that lacks; null otherwise. */
export function documentObstacle(record: WithActions, translate: Translate): string | null {
  const refusal = refusalOf(record);
  return refusal === null ? null : refusalSentence(refusal, translate);
}

/** The same for a verdict on a check; null for one that is on no identity. */
export function certificateObstacle(record: WithActions, code: CheckCode, translate: Translate): string | null {
  return mayJudge(record, code) ? null : documentObstacle(record, translate);
}
