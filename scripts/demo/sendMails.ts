/** How the demo's mails leave: the worker's own job, until nothing waits. */
import { sendQueuedDispatches } from '@desk/server/jobs/sendQueuedDispatches';
import type { DemoDesk } from './demoDesk';

export async function sendMails({ deps }: DemoDesk): Promise<void> {
  let sent: number;
  do {
    sent = await sendQueuedDispatches(deps, deps.newId());
  } while (sent > 0);
}
