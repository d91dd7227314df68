/** Cases of which the decision is behind them, for the tests of what comes after it. */
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { approvedCopy } from './caseCopies';
import { leaveOnlyCodes, secretsOf, type Secrets } from './outbox';
import type { TestServer } from './startTestServer';
import type { Announced } from './story';

/** Approved, with its codes waiting to leave; messages to the customer are out of the way. */
export async function approvedCase(server: TestServer, people = 1): Promise<Announced> {
  const announced = await approvedCopy(server, { people });
  await leaveOnlyCodes(server.deps);
  return announced;
}

/** The same with its codes on their way, and what was sent. */
export async function sentCase(
  server: TestServer,
  people = 1,
): Promise<{ readonly announced: Announced; readonly secrets: Secrets[] }> {
  const announced = await approvedCase(server, people);
  await sendQueuedDispatches(server.deps, 'worker');
  return { announced, secrets: await secretsOf(server.deps, announced.id) };
}
