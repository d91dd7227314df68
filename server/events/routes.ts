/** Routes by which a screen stays informed: the stream of events, and saying that a case is open in front of somebody. */
import { findSession } from '@desk/db/stores/sessionStore';
import { findUser } from '@desk/db/stores/userStore';
import { can } from '@desk/shared/access/permissions';
import type { Actor } from '@desk/shared/access/roles';
import { z } from 'zod';
import type { Dependencies } from '../dependencies';
import { endLooking, sayLooking } from './presence';
import { defineRoute, type RouteDef, type StreamChannel } from '../http/route';

/** Comments keep proxies from closing a silent stream; with each one the session is looked at again. */
const BEAT_MS = 15_000;

interface Stream {
  readonly deps: Dependencies;
  readonly actor: Actor;
  readonly sessionId: string | null;
}

/** A stream outlives its access token, so that it must ask by itself whether the session and the rights still stand. */
async function mayStillListen({ deps, actor, sessionId }: Stream): Promise<boolean> {
  const session = sessionId === null ? null : await findSession(deps.db, sessionId);
  const user = await findUser(deps.db, actor.id);
  const runs = session !== null && session.endedAt === null && session.expiresAt > deps.clock().toISOString();
  return runs && user?.active === true && can(user, 'cases.read');
}

function serveStream(stream: Stream, channel: StreamChannel): void {
  const recheck = (): void => {
    void mayStillListen(stream).then(
      (may) => (may ? undefined : channel.end()),
      () => channel.end(),
    );
  };
  const beat = setInterval(() => {
    channel.write(': still here\n\n');
    recheck();
  }, BEAT_MS);
  const subscribing = stream.deps.events.subscribe({
    onEvent: (event) => channel.write(`event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`),
    onStaffChange: recheck,
    onClose: () => channel.end(),
  });
  channel.onClose(() => {
    clearInterval(beat);
    void subscribing.then(
      (unsubscribe) => unsubscribe(),
      () => undefined,
    );
  });
  subscribing.then(
    () => {
      channel.write('event: hello\ndata: {}\n\n');
      recheck();
    },
    () => channel.end(),
  );
}

export const eventRoutes: readonly RouteDef[] = [
  defineRoute({
    method: 'get',
    path: '/events',
    access: 'cases.read',
    summary: 'Server-sent events: a case changed, a claim was taken, who is looking',
    notes:
      'text/event-stream with the events hello, case, claim and presence. Ask again when it ends; it ends with the session.',
    perMinute: 120,
    handler: ({ deps, actor, sessionId }) => ({
      stream: (channel) => serveStream({ deps, actor, sessionId }, channel),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/applications/:id/presence',
    access: 'cases.read',
    summary: 'Say that this case is open in front of you; answers who else has it open',
    body: z.strictObject({ active: z.boolean() }),
    changes: false,
    handler: async ({ deps, actor, params, body }) => ({
      body: { people: await sayLooking(deps, { applicationId: params.id, actor, isActive: body.active }) },
    }),
  }),
  defineRoute({
    method: 'delete',
    path: '/applications/:id/presence',
    access: 'cases.read',
    summary: 'Say that you closed this case',
    changes: false,
    handler: async ({ deps, actor, params }) => {
      await endLooking(deps, params.id, actor);
      return {};
    },
  }),
];
