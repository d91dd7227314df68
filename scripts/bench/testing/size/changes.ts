/** Measures what changes the desk: letters are registered, checks recorded, cases approved, each once and without a floor. */
import { DEMO_PASSWORD } from '@desk/server/demoAccounts';
import { createApiClient, type Answer, type ApiClient } from '@desk/server/testing/apiClient';
import { act, mustSucceed, passChecks, postLetter, type Announced } from '@desk/server/testing/story';
import { spreadOf } from '../../rounds';
import type { Measured } from './figures';
import type { Contest } from './measure';
import type { Meter } from './processor';

interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

/** What is asked → what it is called. */
const NAME_OF: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/auth\/login$/, 'log-in'],
  [/^\/api\/mail-items$/, 'register a letter'],
  [/\/actions\/take$/, 'take a case'],
  [/\/actions\/recordCheck$/, 'record a check'],
  [/\/actions\/submit$/, 'submit'],
  [/\/actions\/approve$/, 'approve'],
];

/** The same client, with what each change took of the clock and of the processor. */
function timed(client: ApiClient, desk: Meter, spent: Map<string, Spent[]>): ApiClient {
  async function time(path: string, ask: () => Promise<Answer>): Promise<Answer> {
    const [started, before] = [performance.now(), desk()];
    const answer = await ask();
    const name = NAME_OF.find(([pattern]) => pattern.test(path))?.[1];
    if (name !== undefined) {
      spent.set(name, [...(spent.get(name) ?? []), { wall: performance.now() - started, cpu: desk() - before }]);
    }
    return answer;
  }
  return {
    ...client,
    post: (path, body, headers) => time(path, () => client.post(path, body, headers)),
    upload: (path, form, headers) => time(path, () => client.upload(path, form, headers)),
  };
}

interface Clients {
  readonly officer: ApiClient;
  readonly supervisor: ApiClient;
}

async function work({ officer, supervisor }: Clients, { id, number }: Announced, today: string): Promise<void> {
  await mustSucceed(officer.post('/api/auth/login', { username: 'verifier2', password: DEMO_PASSWORD }));
  await mustSucceed(postLetter(officer, number, { receivedOn: today, signedOn: today }));
  await mustSucceed(act(officer, id, { action: 'take' }));
  await passChecks(officer, id, today);
  await mustSucceed(act(officer, id, { action: 'submit' }));
  await mustSucceed(act(supervisor, id, { action: 'approve' }));
}

/**
 * @param cases clean ones that were announced, worked here to their decision; the first is not counted, a desk that just started is slower
 * @param today as their letters say
 */
export async function measureChanges(
  contest: Pick<Contest, 'engine' | 'size' | 'desk' | 'deskUrl' | 'staff'>,
  [first, ...cases]: readonly Announced[],
  today: string,
): Promise<Measured[]> {
  const { engine, size, desk, deskUrl, staff } = contest;
  const clientsInto = (spent: Map<string, Spent[]>): Clients => {
    const as = (who: 'verifier1' | 'supervisor1'): ApiClient =>
      timed(
        createApiClient(deskUrl, () => staff(who)),
        desk,
        spent,
      );
    return { officer: as('verifier1'), supervisor: as('supervisor1') };
  };
  if (first !== undefined) {
    await work(clientsInto(new Map()), first, today);
  }
  const spent = new Map<string, Spent[]>();
  for (const one of cases) {
    await work(clientsInto(spent), one, today);
  }
  return NAME_OF.map(([, operation]): Measured => {
    const own = spent.get(operation) ?? [];
    const cpu = own.map((one) => one.cpu);
    const cpuMs = cpu.reduce((sum, one) => sum + one, 0) / cpu.length;
    const p50Ms = spreadOf(own.map(({ wall }) => wall)).median;
    return { operation, engine, size, p50Ms, cpuMs, floorCpuMs: null, ratio: null, rounds: cpu };
  });
}
