/** Re-issues a code for one person: the old one is void at once, whatever was still in the outbox goes with it. */
import { codesOf, supersedeCodes } from '@desk/db/stores/activationCodeStore';
import { dispatchesOf, supersedeDispatches } from '@desk/db/stores/dispatchStore';
import type { Tx } from '@desk/db/reader';
import type { ApplicationPerson } from '@desk/shared/application/application';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode, TRAY_STATUSES } from '@desk/shared/dispatch/dispatch';
import { reissueAdvice } from '@desk/shared/dispatch/reissueAdvice';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import type { Effect, EffectContext } from '../flow/effect';
import { issueCode } from './issueCodes';

/** As short as any reason that the desk takes. */
const SHORTEST_REASON = 3;

function addressKept(personId: string, reason: string): AuditEntry {
  return { type: 'code.addressKept', data: { personId, reason } };
}

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

/** Whoever sends a code looks at where it goes; an address from which a letter came back takes a reason, or another address. */
async function refusePlace(
  { tx, file, input, now }: EffectContext<'reissueCode'>,
  person: ApplicationPerson,
): Promise<void> {
  const { application, policy } = file;
  const advice = reissueAdvice({
    application,
    person,
    channels: policy.settings.codeChannels,
    dispatches: await dispatchesOf(tx, application.id),
    cooldownDays: policy.settings.letterCooldownDays,
    today: amsterdamDay(now),
  });
  if (input.sendsTo.code !== advice.sendsTo.code || input.sendsTo.link !== advice.sendsTo.link) {
    throw new DomainError('codePlaceOther');
  }
  if (advice.cameBack !== null && input.addressReason.length < SHORTEST_REASON) {
    throw new DomainError('addressCameBack');
  }
}

export const reissueCode: Effect<'reissueCode'> = {
  async run(context) {
    const { tx, deps, file, input, now } = context;
    const person = file.persons.find(({ id }) => id === input.personId);
    if (person === undefined) {
      throw new DomainError('notFound');
    }
    if (person.outcome !== 'pending') {
      throw new DomainError('personNotPending');
    }
    await refusePlace(context, person);
    await refuseTooSoon(tx, { file, personId: person.id, now });
    await supersedeCodes(tx, person.id);
    await supersedeDispatches(tx, person.id, now);
    const dispatchIds = await issueCode({ tx, file, newId: deps.newId, now }, deps.config, person);
    return {
      entry: { type: 'code.reissued', data: { personId: person.id, reason: input.reason } },
      also: [
        ...(input.addressReason === '' ? [] : [addressKept(person.id, input.addressReason)]),
        { type: 'dispatch.queued', data: { dispatchIds } },
      ],
    };
  },
};
