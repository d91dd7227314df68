/** Routes by which a screen stays informed: the stream of events, and saying that a case is open in front of somebody. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { parseCursor, type FeedCursor } from '@desk/db/feed/feedCursor';
import type { Dependencies } from '../../dependencies';
import { endLooking, sayLooking } from './presence';
import { defineRoute, type RouteDef, type StreamChannel } from '../../http/route';
import type { Listener } from './eventHub';
import { sessionsThatMayListen } from './mayListen';

/** Comments keep proxies from closing a silent stream; with each one the session is looked at again. */
const BEAT_MS = 15_000;

interface Stream {
  readonly deps: Dependencies;
  readonly sessionId: string | null;
  /** Where this listener was when its stream broke off. */
  readonly from: FeedCursor | null;
}

function serveStream({ deps, sessionId, from }: Stream, channel: StreamChannel): void {
  const recheck = async (): Promise<void> => {
    const may = await sessionsThatMayListen(deps, sessionId === null ? [] : [sessionId]);
    if (sessionId === null || !may.has(sessionId)) {
      channel.end();
    }
  };
  const listener: Listener = {
    sessionId,
    onEvent: (event, place) => {
      const id = place === null ? '' : `id: ${place}\n`;
      channel.write(`${id}event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
    },
    onClose: () => channel.end(),
  };
  const subscribing = deps.events.subscribe(listener, from);
  let place: (() => string) | null = null;
  const beat = setInterval(() => {
    // An id alone is no event, but the place from which this listener goes on: nothing before it concerned a screen.
    channel.write(place === null ? ': still here\n\n' : `: still here\nid: ${place()}\n\n`);
    recheck().catch(() => channel.end());
  }, BEAT_MS);
  channel.onClose(() => {
    clearInterval(beat);
    void subscribing.then(
      ({ stop }) => stop(),
      () => undefined,
    );
  });
  subscribing
    .then(
      async (subscription) => {
        place = subscription.place;
        const data = JSON.stringify({ resumed: subscription.resumed });
        channel.write(`id: ${place()}\nevent: hello\ndata: ${data}\n\n`);
        await recheck();
      },
      () => channel.end(),
    )
    .catch(() => channel.end());
}

export const eventRoutes: readonly RouteDef[] = [
  defineRoute({
    method: 'get',
    path: '/events',
    access: 'cases.read',
    summary: 'Server-sent events: a case changed, a claim was taken, who is looking',
    notes:
      'text/event-stream with the events hello, case, claim, presence, and notified for the person it concerns alone. Ask again when it ends, with the last id in ' +
      'Last-Event-ID: then nothing is missed and nothing told twice, or hello says that it was too much (resumed is false) and ' +
      'what is shown is to be asked for anew. The stream ends with the session.',
    isUnattended: true,
    perMinute: 120,
    handler: ({ deps, sessionId, header }) => {
      const from = parseCursor(header('last-event-id') ?? '');
      return { stream: (channel) => serveStream({ deps, sessionId, from }, channel) };
    },
  }),
  defineRoute({
    ...OPERATIONS.sayLooking,
    access: 'cases.read',
    summary: 'Say that this case is open in front of you; answers who else has it open',
    changes: false,
    handler: async ({ deps, actor, params, body }) => ({
      body: {
        people: await sayLooking(deps, {
          applicationId: params.id,
          actor,
          isActive: body.active,
          isTyping: body.typing,
        }),
      },
    }),
  }),
  defineRoute({
    ...OPERATIONS.stopLooking,
    access: 'cases.read',
    summary: 'Say that you closed this case',
    changes: false,
    handler: async ({ deps, actor, params }) => {
      await endLooking(deps, params.id, actor);
      return {};
    },
  }),
];
