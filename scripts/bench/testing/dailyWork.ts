/** What people do all day, over HTTP: officers carry letters to the decision, colleagues write notes, everybody reads lists. */
import { setTimeout as pause } from 'node:timers/promises';
import type { StatusId } from '@desk/shared/flow/statuses';
import type { ApiClient } from '@desk/server/testing/apiClient';
import { act, mustSucceed, passChecks, postLetter, readCase, type Announced } from '@desk/server/testing/story';

/** A case that will not move on in so many steps never does. */
const STEPS = 40;
const REST_MS = 200;

export interface Shift {
  readonly officer: ApiClient;
  readonly supervisor: ApiClient;
  readonly today: string;
  readonly isOver: () => boolean;
}

type Step = (shift: Shift, one: Announced) => Promise<unknown>;

const check: Step = async ({ officer, today }, { id }) => {
  await passChecks(officer, id, today);
  await mustSucceed(act(officer, id, { action: 'submit' }));
};

/** What brings a case on from where it stands. */
const STEP: Partial<Record<StatusId, Step>> = {
  announced: ({ officer, today }, { number }) =>
    mustSucceed(postLetter(officer, number, { receivedOn: today, signedOn: today })),
  received: ({ officer }, { id }) => mustSucceed(act(officer, id, { action: 'take' })),
  inVerification: check,
  awaitingIdentification: check,
  awaitingApproval: ({ supervisor }, { id }) => mustSucceed(act(supervisor, id, { action: 'approve' })),
};

/** Carries a case to its decision; what the desk changed meanwhile is looked at again. @returns why it did not get there */
async function carry(shift: Shift, one: Announced): Promise<string | null> {
  let why = '';
  for (let nth = 0; nth < STEPS && !shift.isOver(); nth += 1) {
    const { status } = await readCase(shift.officer, one.id);
    const step = STEP[status];
    if (step === undefined) {
      return null;
    }
    why = await step(shift, one).then(
      () => '',
      (error: unknown) => `${status}: ${String(error)}`,
    );
    if (why !== '') {
      await pause(REST_MS);
    }
  }
  return shift.isOver() ? null : `${one.number} stood still: ${why}`;
}

/** @param next gives the case that nobody works on yet. @returns the cases that did not move on, each with why */
export async function workThrough(shift: Shift, next: () => Announced | undefined): Promise<string[]> {
  const stuck: string[] = [];
  for (let one = next(); one !== undefined && !shift.isOver(); one = next()) {
    const why = await carry(shift, one);
    if (why !== null) {
      stuck.push(why);
    }
  }
  return stuck;
}

/** Writes notes on these cases in turn, until it is over. */
export async function writeNotes(client: ApiClient, cases: readonly Announced[], isOver: () => boolean): Promise<void> {
  for (let nth = 0; !isOver(); nth += 1) {
    const id = cases[nth % cases.length]?.id ?? '';
    await client.post(`/api/applications/${id}/notes`, { text: `Note ${String(nth)}` });
    await pause(REST_MS);
  }
}

const LISTS = [
  '/api/applications?range=[0,24]&sort=["dueOn","ASC"]',
  '/api/applications?filter={"status":["inVerification"]}&range=[0,24]',
  '/api/home',
  '/api/auth/me',
];

export async function readLists(client: ApiClient, isOver: () => boolean): Promise<void> {
  for (let nth = 0; !isOver(); nth += 1) {
    await client.get(encodeURI(LISTS[nth % LISTS.length] ?? ''));
    await pause(REST_MS);
  }
}
