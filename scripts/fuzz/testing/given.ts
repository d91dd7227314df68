/** What the shapes do not tell and no answer says: passwords, codes of an app, links of mails, days and places that fit one another. */
import { join } from 'node:path';
import type { Dependencies } from '@desk/server/dependencies';
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { readDemoMails } from '@desk/server/demo/demoMails';
import { otpFor } from '@desk/server/testing/otp';
import { deliverLetters } from '@desk/server/testing/letterbox';
import { deliveredSecretsOf } from '@desk/server/testing/outbox';
import type { Dice } from '../dice';
import type { Memory } from '../memory';
import type { Operation } from '../operations';
import type { FuzzRequest } from '../request';

/** Sets up second factors, so that the others need none. */
export const WITH_FACTOR = 'auditor1';
const NEW_PASSWORD = 'a password of chance and of nobody';
const EVERYTHING = { from: '2020-01-01', to: '2030-12-31' } as const;

interface Known {
  readonly dice: Dice;
  readonly memory: Memory;
  readonly deps: Dependencies;
  /** Those who log in with the password of the demo. */
  readonly usernames: readonly string[];
}
type Given = (known: Known) => Promise<object> | object;

const isSecret = (one: unknown): one is string => typeof one === 'string' && /^[A-Z2-7]{32}$/.test(one);

const otp: Given = ({ memory }) => {
  const secret = memory.all('secret').filter(isSecret).at(-1);
  return secret === undefined ? {} : { otp: otpFor(secret, new Date()) };
};

const invited: Given = async ({ dice, deps }) => {
  const mails = await readDemoMails(join(deps.config.dataDir, 'outbox', 'mail')).catch(() => []);
  const tokens = mails.flatMap(({ invitation }) => invitation?.split('#')[1] ?? []);
  return tokens.length === 0 ? {} : { token: dice.pick(tokens) };
};

/** Code and link as a customer gets them; most cases have none at any moment. Posting takes long, and leaves no letters to print. */
const delivered: Given = async ({ dice, deps, memory }) => {
  if (dice.chance(0.2)) {
    await deliverLetters(deps);
  }
  const ids = memory.all('applicationId').map(String);
  const from = dice.below(ids.length);
  for (const id of [...ids.slice(from), ...ids.slice(0, from)]) {
    const secrets = await deliveredSecretsOf(deps, id).catch(() => []);
    const whole = secrets.find(({ code }) => code !== '');
    if (whole !== undefined) {
      const { code, activationToken } = whole;
      return { code, activationToken, meansNumber: undefined, receivedBy: undefined, caller: undefined };
    }
  }
  return {};
};

/** By path; what is given stands in the body of a request that has one. */
const BODIES: Readonly<Record<string, Given>> = {
  '/api/auth/login': ({ dice, usernames }) => ({
    username: dice.pick(usernames),
    password: DEMO_PASSWORD,
    otp: undefined,
  }),
  '/api/users': ({ dice }) => {
    const name = `u${String(dice.below(2 ** 32))}`;
    return { username: name, name: 'Somebody New', email: `${name}@example.com` };
  },
  '/api/auth/me/password': () => ({ current: DEMO_PASSWORD, password: NEW_PASSWORD }),
  '/api/auth/factor/confirm': otp,
  '/api/auth/factor/codes': otp,
  '/api/auth/step-up': otp,
  '/api/auth/invitation': invited,
  '/api/auth/invitation/password': async (known) => ({ ...(await invited(known)), password: NEW_PASSWORD }),
  '/api/activations': delivered,
  '/api/policy-drafts': () => ({ validFrom: '2031-01-01' }),
  '/api/policy-drafts/{id}': () => ({ validFrom: '2031-01-01' }),
  '/api/documents/{id}/redact': () => ({ regions: [{ page: 1, left: 0.1, top: 0.1, width: 0.2, height: 0.05 }] }),
  '/api/saved-views': () => ({ filter: {}, sort: ['number', 'ASC'] }),
  '/api/saved-views/{id}': () => ({ filter: {}, sort: ['number', 'ASC'] }),
  '/api/samples': ({ dice }) => ({ ...EVERYTHING, outcome: 'any', officerId: null, size: 1 + dice.below(3) }),
  '/api/samples/{id}/cases/{caseId}/finding': () => ({ remark: 'as on paper', seen: null }),
  '/api/print-runs/{id}/track': ({ dice }) => ({
    trackNumber: `3SZLOG${String(dice.below(10 ** 7)).padStart(7, '0')}`,
  }),
};

/** By path; what is asked, instead of what the shapes say. */
const QUESTIONS: Readonly<Record<string, (known: Known) => Readonly<Record<string, string>>>> = {
  '/api/mail-batches/{id}/pages/{page}': () => ({ width: '200' }),
  '/api/reports/{report}': () => EVERYTHING,
  '/api/reports/{report}/file': () => ({ ...EVERYTHING, form: 'csv', language: 'nl' }),
  '/api/audit-events/export': ({ dice, memory }) => ({ cases: String(dice.pick(memory.all('applicationId'))) }),
};

/** The same request with what is given in the place of what was made up. */
export async function withGiven(request: FuzzRequest, { path }: Operation, known: Known): Promise<FuzzRequest> {
  const question = QUESTIONS[path]?.(known);
  const asked = question === undefined ? request : { ...request, query: new URLSearchParams(question).toString() };
  const given = BODIES[path];
  return given === undefined || typeof request.body !== 'object' || request.body === null
    ? asked
    : { ...asked, body: { ...request.body, ...(await given(known)) } };
}
