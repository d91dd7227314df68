/** Re-issues a code for one person: the old one is void at once, whatever was still in the outbox goes with it. */
import { codesOf, supersedeCodes } from '@desk/db/stores/activationCodeStore';
import { dispatchesOf, supersedeDispatches } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode, TRAY_STATUSES } from '@desk/shared/dispatch/dispatch';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect } from '../flow/effect';
import { issueCode } from './issueCodes';

/** One code after the other, each voiding the former, would leave the customer with letters that do not work. */
async function refuseTooSoon(tx: Tx, asked: { file: CaseFile; personId: string; now: string }): Promise<void> {
  const { file, personId, now } = asked;
  const last = (await codesOf(tx, file.application.id)).filter((code) => code.personId === personId).at(-1);
  if (last?.status !== 'issued' || (last.expiresAt !== null && now > last.expiresAt)) {
    return;
  }
  const messages = (await dispatchesOf(tx, file.application.id)).filter(
    (message) => carriesCode(message) && message.codeId === last.id,
  );
  // A code that will not arrive keeps nobody waiting.
  if (messages.some(({ status }) => TRAY_STATUSES.includes(status))) {
    return;
  }
  const queuedAt =
    messages
      .map((message) => message.queuedAt)
      .sort()
      .at(-1) ?? now;
  const until = Date.parse(queuedAt) + file.policy.settings.reissueCooldownMinutes * 60_000;
  if (Date.parse(now) < until) {
    throw new DomainError('reissueTooSoon', { errors: { until: new Date(until).toISOString() } });
  }
}

export const reissueCode: Effect<'reissueCode'> = {
  async run({ tx, deps, file, input, now }) {
    const person = file.persons.find(({ id }) => id === input.personId);
    if (person === undefined) {
      throw new DomainError('notFound');
    }
    if (person.outcome !== 'pending') {
      throw new DomainError('personNotPending');
    }
    await refuseTooSoon(tx, { file, personId: person.id, now });
    await supersedeCodes(tx, person.id);
    await supersedeDispatches(tx, person.id, now);
    const dispatchIds = await issueCode({ tx, file, newId: deps.newId, now }, deps.config, person);
    return {
      entry: { type: 'code.reissued', data: { personId: person.id, reason: input.reason } },
      also: [{ type: 'dispatch.queued', data: { dispatchIds } }],
    };
  },
};
