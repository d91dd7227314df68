/** Decides how an administrator asks for a program, for a further key, or for other terms: what is more than before waits for a second one. */
import {
  changeProgramKey,
  changeTerms,
  insertProgram,
  insertProgramKey,
  type StoredProgram,
} from '@desk/db/stores/apiClientStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import {
  areSameTerms,
  isWider,
  keyStanding,
  MOST_KEYS,
  scopesOf,
  type ProgramTerms,
  type ProgramWaiting,
} from '@desk/shared/access/programs';
import type { AskKeyInput, AskProgramInput, Program, ProgramWithKey } from '@desk/shared/contract/programs';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { apiKeyHash, newApiKey } from '../../crypto/apiKey';
import { once } from '../../flow/once';
import type { ByWhom } from '../createUser';
import { heldProgram, programOf, tell, waitingKey, type Parts } from './programFacts';

export interface Asking<Input> extends ByWhom {
  readonly input: Input;
  readonly idempotencyKey: string | null;
}
export interface AskingOf<Input> extends Asking<Input> {
  /** Of the program. */
  readonly id: string;
}

function waits(
  what: ProgramWaiting['what'],
  terms: ProgramTerms,
  rest: { by: ByWhom; at: string; keyId?: string; overlapHours?: number },
): ProgramWaiting {
  const { by, at, keyId = null, overlapHours = 0 } = rest;
  const { scopes, perMinute } = terms;
  const askedBy = { id: by.actor.id, name: by.actor.name };
  return { what, askedBy, since: at, scopes, perMinute, keyId, overlapHours };
}

function askedEvent(clientId: string, name: string, { what, scopes, keyId }: ProgramWaiting): AuditEntry {
  const data = { clientId, request: what, name, scopes: [...scopes], keyId: keyId ?? '' };
  return { type: 'program.asked', data };
}

/** The key leaves with the first answer alone: nothing that could be read back is kept of it. */
async function withKey(
  deps: Parts,
  { idempotencyKey, ...by }: Asking<unknown>,
  { request, at, work }: { request: unknown; at: string; work: (tx: Tx, keyHash: string) => Promise<string> },
): Promise<ProgramWithKey> {
  const key = newApiKey();
  let isMade = false;
  const question = { key: idempotencyKey, actorId: by.actor.id, request, at };
  const { id } = await inTransaction(deps.db, (tx) => {
    isMade = false;
    return once(tx, question, async () => {
      const made = await work(tx, apiKeyHash(deps.config, key));
      isMade = true;
      return { id: made };
    });
  });
  return { program: await programOf(deps, by.actor, id), key: isMade ? key : null };
}

/** Keeps a program that may do nothing until another administrator has agreed to it; its first key waits with it. */
export async function askProgram(deps: Parts, asking: Asking<AskProgramInput>): Promise<ProgramWithKey> {
  const { input, actor, requestId, origin } = asking;
  const by = { actor, requestId, origin };
  const { name, role, days, ...terms } = input;
  const at = deps.clock().toISOString();
  return withKey(deps, asking, {
    request: ['programs.ask', input],
    at,
    work: async (tx, keyHash) => {
      const id = deps.newId();
      const key = waitingKey(deps, { clientId: id, keyHash, days, at, by });
      const waiting = waits('program', terms, { by, at, keyId: key.id });
      await insertProgram(tx, {
        client: { id, name, role, keyHash, createdAt: at },
        terms: { id, scopes: [], perMinute: terms.perMinute, asked: waiting },
        key,
      });
      await tell(tx, by, { entry: askedEvent(id, name, waiting), at });
      return id;
    },
  });
}

function refuseWhileWaiting({ terms }: StoredProgram): void {
  if (terms.asked !== null) {
    throw new DomainError('programWaits');
  }
}

/**
 * Makes a further key, which counts once another administrator agreed; the one in use ends so many hours after that.
 * @throws DomainError notFound, programWaits, programTooManyKeys
 */
export async function askKey(deps: Parts, asking: AskingOf<AskKeyInput>): Promise<ProgramWithKey> {
  const { id, input, actor, requestId, origin } = asking;
  const by = { actor, requestId, origin };
  const { days, overlapHours } = input;
  const at = deps.clock().toISOString();
  return withKey(deps, asking, {
    request: ['programs.key', id, input],
    at,
    work: async (tx, keyHash) => {
      const held = await heldProgram(tx, id);
      refuseWhileWaiting(held);
      if (held.keys.filter((one) => keyStanding(one, at) === 'counts').length >= MOST_KEYS) {
        throw new DomainError('programTooManyKeys');
      }
      const key = waitingKey(deps, { clientId: id, keyHash, days, at, by });
      const waiting = waits('key', held.terms, { by, at, keyId: key.id, overlapHours });
      await insertProgramKey(tx, key);
      await changeTerms(tx, id, { asked: waiting });
      await tell(tx, by, { entry: askedEvent(id, held.client.name, waiting), at });
      return id;
    },
  });
}

/**
 * Changes what a program may do: to less at once, to more once another administrator agreed.
 * @throws DomainError notFound, programWaits; malformed for a scope that is not of its role
 */
export async function askTerms(deps: Parts, asking: AskingOf<ProgramTerms>): Promise<Program> {
  const { id, input, actor, requestId, origin, idempotencyKey } = asking;
  const by = { actor, requestId, origin };
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: actor.id, request: ['programs.terms', id, input], at };
  await inTransaction(deps.db, (tx) =>
    once(tx, question, async () => {
      const held = await heldProgram(tx, id);
      const { role, name } = held.client;
      if (input.scopes.some((scope) => !scopesOf(role).includes(scope))) {
        throw new DomainError('malformed', { errors: { scopes: 'not of this role' } });
      }
      if (areSameTerms(held.terms, input)) {
        return { id };
      }
      if (isWider(held.terms, input)) {
        refuseWhileWaiting(held);
        const waiting = waits('terms', input, { by, at });
        await changeTerms(tx, id, { asked: waiting });
        await tell(tx, by, { entry: askedEvent(id, name, waiting), at });
      } else {
        await changeTerms(tx, id, { scopes: input.scopes, perMinute: input.perMinute });
        const data = { clientId: id, name, scopes: [...input.scopes] };
        await tell(tx, by, { entry: { type: 'program.narrowed', data }, at });
      }
      return { id };
    }),
  );
  return programOf(deps, by.actor, id);
}

/**
 * Ends a key at once, by any administrator alone: that is the safe side.
 * @throws DomainError notFound, programKeyOver
 */
export async function revokeKey(
  deps: Parts,
  { id, keyId, ...by }: ByWhom & { readonly id: string; readonly keyId: string },
): Promise<Program> {
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const { client, terms, keys } = await heldProgram(tx, id);
    const key = keys.find((one) => one.id === keyId);
    if (key === undefined) {
      throw new DomainError('notFound');
    }
    if (!['counts', 'waiting'].includes(keyStanding(key, at))) {
      throw new DomainError('programKeyOver');
    }
    await changeProgramKey(tx, keyId, { revokedAt: at });
    // What waited for a second administrator together with this key waits no more: they would agree to nothing.
    if (terms.asked?.keyId === keyId) {
      await changeTerms(tx, id, { asked: null });
    }
    const data = { clientId: id, name: client.name, keyId };
    await tell(tx, by, { entry: { type: 'program.keyRevoked', data }, at });
  });
  return programOf(deps, by.actor, id);
}
