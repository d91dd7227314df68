/** Routes of the policy: its versions for everyone to read, and the drafts of a next one for administrators. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { findPolicyDraft, listPolicyDrafts } from '@desk/db/stores/policyDraftStore';
import { findPolicy, listPolicies } from '@desk/db/stores/policyStore';
import type { Actor } from '@desk/shared/access/roles';
import type { ShownDraft } from '@desk/shared/contract/resources';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import { createPolicyDraftSchema, updatePolicyDraftSchema } from '@desk/shared/contract/policyDrafts';
import type { Dependencies } from '../dependencies';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { changeDraft, discardDraft } from './changeDraft';
import { createDraft } from './createDraft';
import { draftEffect } from './draftEffect';
import { putInForce, shownDrafts } from './putInForce';

/** A draft as whoever asked for it is shown it, also behind a change: the screen goes on with what was answered. */
async function shown(deps: Dependencies, actor: Actor, draft: PolicyDraft): Promise<ShownDraft> {
  const [one] = await shownDrafts(deps, actor, [draft]);
  return { ...draft, refused: one?.refused ?? null };
}

export const policyRoutes: readonly RouteDef[] = [
  listRoute('policies', 'policies.read', ({ db }, query) => listPolicies(db, query)),
  oneRoute('policies', 'policies.read', ({ db }, id) => findPolicy(db, id)),
  listRoute('policy-drafts', 'policies.read', async (deps, query, { actor }) => {
    const { rows, total } = await listPolicyDrafts(deps.db, query);
    return { rows: await shownDrafts(deps, actor, rows), total };
  }),
  oneRoute('policy-drafts', 'policies.read', async (deps, id, { actor }) => {
    const draft = await findPolicyDraft(deps.db, id);
    return draft === null ? null : shown(deps, actor, draft);
  }),
  defineRoute({
    ...OPERATIONS.draftEffect,
    access: 'policies.read',
    summary: 'What a draft would have done to the five hundred cases that came last',
    notes:
      'Held against the version that the draft started from: in how many cases a check would have been asked more, less or in ' +
      'another form, which cases would have gone another route, and who would have had to appear. Of signers counts what they ' +
      'declared, not what the register says of them.',
    handler: async ({ deps, params: { id } }) => ({ body: await draftEffect(deps, id) }),
  }),
  defineRoute({
    method: 'post',
    path: '/policy-drafts',
    access: 'policies.draft',
    summary: 'Begin a next version of the policy as a copy of the newest one',
    body: createPolicyDraftSchema,
    handler: async ({ deps, body, actor, requestId, origin, idempotencyKey }) => ({
      status: 201,
      body: await shown(
        deps,
        actor,
        await createDraft(deps, { reason: body.reason, actor, requestId, origin, idempotencyKey }),
      ),
    }),
  }),
  defineRoute({
    method: 'put',
    path: '/policy-drafts/:id',
    access: 'policies.draft',
    summary: 'Change an open draft; it is refused when it leaves out what no policy may leave out',
    body: updatePolicyDraftSchema,
    handler: async ({ deps, params: { id }, body, actor, requestId, origin, idempotencyKey }) => ({
      body: await shown(
        deps,
        actor,
        await changeDraft(deps, {
          id,
          ...body,
          question: ['change', id, body],
          actor,
          requestId,
          origin,
          idempotencyKey,
        }),
      ),
    }),
  }),
  defineRoute({
    ...OPERATIONS.discardDraft,
    access: 'policies.draft',
    summary: 'Put an open draft away',
    handler: async ({ deps, params: { id }, body, actor, requestId, origin, idempotencyKey }) => ({
      body: await shown(
        deps,
        actor,
        await discardDraft(deps, {
          id,
          ...body,
          question: ['discard', id, body],
          actor,
          requestId,
          origin,
          idempotencyKey,
        }),
      ),
    }),
  }),
  defineRoute({
    ...OPERATIONS.putInForce,
    access: 'policies.draft',
    summary: 'Make a draft the next version of the policy, from a day on; never by one of its writers',
    notes:
      'Cases keep the version they were opened under, unless `runningCases` is `move`: then the desk moves each running case when the version begins. Decided and closed cases never move.',
    handler: async ({ deps, params: { id }, body: input, actor, requestId, origin, idempotencyKey }) => {
      const question = ['putInForce', id, input];
      const { version } = input;
      const told = { actor, requestId, origin, idempotencyKey };
      return { body: await shown(deps, actor, await putInForce(deps, { id, version, input, question, ...told })) };
    },
  }),
];
