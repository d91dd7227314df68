/** Routes of the notes on a case. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { defineRoute, type RouteDef } from '../http/route';
import { answerCommand } from './readApplication';
import { withdrawNote, writeNote } from './writeNote';

export const noteRoutes: readonly RouteDef[] = [
  defineRoute({
    ...OPERATIONS.writeNote,
    access: 'notes.write',
    summary: 'Write a note for colleagues on a case; it changes nothing of the case',
    notes:
      'Plain text. Colleagues who may open cases are named with `@username`, and told of it. A note is never sent to a customer.',
    async handler({ deps, actor, params, body: { text }, requestId, origin, idempotencyKey }) {
      await writeNote(deps, { applicationId: params.id, text, actor, requestId, origin, idempotencyKey });
      return {
        status: 201,
        body: await answerCommand(deps, { id: params.id, actor, requestId, origin, idempotencyKey }),
      };
    },
  }),
  defineRoute({
    ...OPERATIONS.withdrawNote,
    access: 'notes.write',
    summary: 'Say that a note of your own no longer holds; its text stays readable',
    async handler({ deps, actor, params: { id, noteId }, requestId, origin, idempotencyKey }) {
      await withdrawNote(deps, { applicationId: id, noteId, actor, requestId, origin, idempotencyKey });
      return { body: await answerCommand(deps, { id, actor, requestId, origin, idempotencyKey }) };
    },
  }),
];
