/** COM-01: decides whether the declared KVK number exists in the trade register. */
import { kvkNumberSchema } from '../../application/fields/texts';
import type { AutomaticInput, AutomaticResult } from './automaticCheck';
import { sourceOf, withoutAnswer } from './registerSource';

const DECIDED_ON = ['application.kvkNumber', 'register.kvkNumber'] as const;

/**
 * Fails for a number of another form and for one that the register does not know. A company that has ended exists.
 * @param input the case with the latest answer of the register
 * @returns inquiry while there is no answer, and for a company that has no number: that one is on the separate route (CON-06)
 */
export function checkKvkNumberExists({ application, register }: AutomaticInput): AutomaticResult {
  const failed = { outcome: 'failed', reasonCode: 'KVK_NOT_FOUND', decidedOn: DECIDED_ON } as const;
  if (application.kvkNumber.trim() === '') {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'kvkNumberNone', remarkData: {}, decidedOn: DECIDED_ON };
  }
  if (!kvkNumberSchema.safeParse(application.kvkNumber).success) {
    return { ...failed, remarkKey: 'kvkNumberMalformed', remarkData: {} };
  }
  if (register === null || register.result === 'unavailable') {
    return withoutAnswer(register, DECIDED_ON);
  }
  const remarkData = sourceOf(register);
  return register.result === 'notFound'
    ? { ...failed, remarkKey: 'kvkNumberNotFound', remarkData }
    : { outcome: 'passed', reasonCode: null, remarkKey: 'kvkNumberFound', remarkData, decidedOn: DECIDED_ON };
}
