/** Messages to customers as a test causes, sends and reads them. */
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import type { Dependencies } from '../dependencies';
import { drawMessageLetters } from '../jobs/drawMessageLetters';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { TestServer } from './startTestServer';
import { act, mustSucceed, readCase, type Announced } from './story';

type Desk = Pick<TestServer, 'as'>;

/** What was written about a case, read by the officer. */
export async function messagesOf(desk: Desk, { id }: Announced): Promise<CustomerMessage[]> {
  const officer = desk.as('verifier1');
  const { messages } = await readCase(officer, id);
  const whole = messages.map(({ id: messageId }) => officer.get(`/api/customer-messages/${messageId}`));
  return (await Promise.all(whole)).map(({ body }) => body as CustomerMessage);
}

/** The officer fails a check, with a remark. @returns its id */
export async function failCheck(desk: Desk, { id }: Announced, code: string, remark = ''): Promise<string> {
  const officer = desk.as('verifier1');
  const check = (await readCase(officer, id)).checks.find((one) => one.code === code);
  const failing = {
    outcome: 'failed',
    reasonCode: 'UPGRADE_NOTE_MISSING',
    remark,
    evidence: { note: remark || 'seen' },
  };
  await mustSucceed(act(officer, id, { action: 'recordCheck', checkId: check?.id, ...failing }));
  return check?.id ?? '';
}

/** A batch at a time, as the job does. */
export async function sendEveryMail(deps: Dependencies): Promise<void> {
  for (let sent = 1; sent > 0;) {
    sent = await sendQueuedDispatches(deps, 'worker');
  }
}

export async function drawEveryLetter(deps: Dependencies): Promise<void> {
  for (let drawn = 1; drawn > 0;) {
    drawn = await drawMessageLetters(deps);
  }
}

/** The customer is asked for something more. */
export async function askedFor(desk: Desk, one: Announced, input: Record<string, unknown> = {}): Promise<void> {
  const checkId = await failCheck(desk, one, 'CON-02');
  const asking = { action: 'requestSupplement', asked: [{ kind: 'check', checkId }], dueOn: '2026-12-07', ...input };
  await mustSucceed(act(desk.as('verifier1'), one.id, asking));
}

export async function differenceOf(desk: Desk, { id }: Announced, field: string): Promise<Mismatch> {
  const { mismatches } = await readCase(desk.as('verifier1'), id);
  const found = mismatches.find((one) => one.field === field && one.difference !== 'identical');
  if (found === undefined) {
    throw new Error(`Nothing differs in ${field}`);
  }
  return found;
}

/** The customer is asked about what differs. @returns what was written */
export async function askedAbout(desk: Desk, one: Announced, field: string): Promise<CustomerMessage> {
  const { id: mismatchId } = await differenceOf(desk, one, field);
  await askedFor(desk, one, { asked: [{ kind: 'mismatch', mismatchId }] });
  const asked = (await messagesOf(desk, one)).at(-1);
  if (asked === undefined) {
    throw new Error('Nothing was asked');
  }
  return asked;
}
