/** Keeps what the trade register answered; an answer that says something else reopens what rested on the former one. */
import { insertSnapshot } from '@desk/db/stores/registerSnapshotStore';
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';
import { REOPENED_BY_REGISTER } from '@desk/shared/checks/reopening';
import { DomainError } from '@desk/shared/contract/errors';
import type { Effect } from '../flow/effect';
import type { AskedAnswer, RegisterAnswer } from '../register/tradeRegister';

/** Whether an answer tells anything else than the one before; a newer moment alone is no news, nor is a failure. */
function saysOtherwise(before: RegisterSnapshot | null, answer: RegisterAnswer): boolean {
  const wasAnswered = before !== null && before.result !== 'unavailable';
  return (
    wasAnswered &&
    answer.result !== 'unavailable' &&
    (before.result !== answer.result || JSON.stringify(before.company) !== JSON.stringify(answer.company))
  );
}

export const consultRegister: Effect<'consultRegister', AskedAnswer> = {
  async prepare({ deps, file: { application } }) {
    const { kvkNumber, establishmentNumber } = application;
    return { kvkNumber, answer: await deps.register.consult({ kvkNumber, establishmentNumber }) };
  },
  async run({ tx, deps, file, prepared: { kvkNumber, answer }, now }) {
    const { application, checks, register } = file;
    if (kvkNumber !== application.kvkNumber) {
      // Somebody corrected the number meanwhile: what was asked is about another company.
      throw new DomainError('staleVersion');
    }
    await insertSnapshot(tx, {
      ...answer,
      id: deps.newId(),
      applicationId: application.id,
      kvkNumber,
      askedAt: now,
    });
    const { result, errorCode, asOf, provider } = answer;
    const isFirst = register === null || register.result === 'unavailable';
    const isNews = saysOtherwise(register, answer);
    const reopen = isNews ? { reopen: REOPENED_BY_REGISTER } : {};
    return {
      entry: { type: 'register.consulted', data: { result, errorCode, asOf, provider } },
      // Who signs with what authority decides which checks there are.
      followUps: checks.length === 0 ? {} : { planChecks: isFirst || isNews, ...reopen, decide: true },
    };
  },
};
