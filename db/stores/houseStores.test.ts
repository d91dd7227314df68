/** Staff, sessions, outside programs, policies, decisions and remembered answers as they go in and come out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '@desk/shared/decision/decision';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { aPolicy, AT, LATER, listQuery, storedCase, write, NO_SIGNS } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { findKeyHolder, insertProgram, noteKeyUse } from './apiClientStore';
import { decisionsOf, insertDecision, listDecisions } from './decisionStore';
import { findIdempotent, saveIdempotent } from './idempotencyStore';
import { findPolicy, insertPolicy, listPolicies, policyByVersion, policyInForce } from './policyStore';
import {
  endSession,
  endSessionsOfUser,
  findSessionByToken,
  findSessionHolder,
  insertSession,
  rotateSession,
} from './sessionStore';
import {
  activeSupervisors,
  countUsers,
  findUser,
  findUserByUsername,
  insertUser,
  listUsers,
  updateUser,
  type StoredUser,
} from './userStore';

function aUser(over: Partial<StoredUser> = {}): StoredUser {
  const id = newId();
  return {
    id,
    username: `u${id}`,
    name: 'Vera Vlas',
    role: 'verifier',
    active: true,
    passwordHash: 'argon',
    createdAt: AT,
    ...over,
  };
}

describe.each(DIALECTS)('the house on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  const addUser = async (over: Partial<StoredUser> = {}) => {
    const user = aUser(over);
    await write(open.db, (tx) => insertUser(tx, user));
    return user;
  };

  it('keeps accounts', async () => {
    const before = await countUsers(open.db);
    const user = await addUser({ name: 'Zoë Ångström' });
    expect(await countUsers(open.db)).toBe(before + 1);
    expect(await findUser(open.db, user.id)).toEqual(user);
    expect(await findUserByUsername(open.db, user.username)).toEqual(user);
    expect(await findUserByUsername(open.db, user.username.toUpperCase())).toBeNull();
    await write(open.db, (tx) => updateUser(tx, user.id, { active: false, passwordHash: 'other' }));
    await write(open.db, (tx) => updateUser(tx, user.id, { name: 'Zoë de Wit' }));
    expect(await findUser(open.db, user.id)).toEqual({
      ...user,
      active: false,
      passwordHash: 'other',
      name: 'Zoë de Wit',
    });
    const { id, username, role } = user;
    const listed = await listUsers(open.db, listQuery({ filter: { q: 'zoe wit', active: false } }));
    expect(listed).toEqual({
      rows: [{ id, username, role, name: 'Zoë de Wit', active: false }],
      total: 1,
      hasMore: false,
    });
    await expect(addUser({ username })).rejects.toMatchObject({ kind: 'unique', columns: ['username'] });
  });

  it('knows who can decide now, by name', async () => {
    const team = [
      await addUser({ role: 'supervisor', name: 'ben' }),
      await addUser({ role: 'supervisor', name: 'Anna' }),
      await addUser({ role: 'supervisor', name: 'Carl', active: false }),
    ];
    expect(await activeSupervisors(open.db)).toEqual(
      [team[1], team[0]].map((user) => ({ id: user?.id, name: user?.name })),
    );
  });

  it('lets one of two rotate a session with the same token', async () => {
    const user = await addUser();
    const session = { id: newId(), userId: user.id, tokenHash: newId(), createdAt: AT, expiresAt: LATER };
    await write(open.db, (tx) => insertSession(tx, session));
    const rotate = (toHash: string) =>
      write(open.db, (tx) => rotateSession(tx, session.id, { fromHash: session.tokenHash, toHash, at: LATER }));
    const [first, second] = [newId(), newId()];
    const won = await Promise.all([rotate(first), rotate(second)]);
    expect([...won].sort()).toEqual([false, true]);
    const tokenHash = won[0] ? first : second;
    const fresh = { endedAt: null, factorAt: null, usedAt: AT, device: '', way: 'password', level: 'EH2' };
    const rotated = { ...session, ...fresh, tokenHash, previousTokenHash: session.tokenHash, rotatedAt: LATER };
    expect(await findSessionByToken(open.db, tokenHash)).toEqual(rotated);
    expect(await findSessionByToken(open.db, session.tokenHash)).toEqual(rotated);
    expect(await findSessionByToken(open.db, won[0] ? second : first)).toBeNull();
    await write(open.db, (tx) => endSession(tx, session.id, AT));
    await write(open.db, (tx) => endSession(tx, session.id, LATER));
    expect(await findSessionByToken(open.db, tokenHash)).toEqual({ ...rotated, endedAt: AT });
    const late = { fromHash: tokenHash, toHash: newId(), at: LATER };
    expect(await write(open.db, (tx) => rotateSession(tx, session.id, late))).toBe(false);
  });

  it('says who holds a session, as the account is now, and whether it has ended', async () => {
    const user = await addUser();
    const session = { id: newId(), userId: user.id, tokenHash: newId(), createdAt: AT, expiresAt: LATER };
    await write(open.db, (tx) => insertSession(tx, session));
    const { id, role, name } = user;
    const holder = {
      endedAt: null,
      expiresAt: LATER,
      factorAt: null,
      usedAt: AT,
      level: 'EH2',
      user: { id, role, name, active: true },
    };
    expect(await findSessionHolder(open.db, session.id)).toEqual(holder);
    await write(open.db, (tx) => updateUser(tx, id, { active: false }));
    await write(open.db, (tx) => endSession(tx, session.id, AT));
    expect(await findSessionHolder(open.db, session.id)).toEqual({
      ...holder,
      endedAt: AT,
      user: { ...holder.user, active: false },
    });
    expect(await findSessionHolder(open.db, newId())).toBeNull();
  });

  it('ends every session of somebody', async () => {
    const user = await addUser();
    for (let count = 0; count < 2; count += 1) {
      const session = { id: newId(), userId: user.id, tokenHash: newId(), createdAt: AT, expiresAt: LATER };
      await write(open.db, (tx) => insertSession(tx, session));
    }
    expect(await write(open.db, (tx) => endSessionsOfUser(tx, user.id, AT))).toBe(2);
    expect(await write(open.db, (tx) => endSessionsOfUser(tx, user.id, LATER))).toBe(0);
  });

  it('keeps programs by the hash of their key', async () => {
    const client = { id: newId(), name: 'portal', role: 'frontOffice', keyHash: newId(), createdAt: AT } as const;
    const terms = { id: client.id, scopes: ['applications.import'], perMinute: 5, asked: null } as const;
    const key = {
      id: newId(),
      clientId: client.id,
      keyHash: client.keyHash,
      createdAt: AT,
      createdByName: 'somebody',
      confirmedAt: AT,
      expiresAt: null,
      revokedAt: null,
    };
    await write(open.db, (tx) => insertProgram(tx, { client, terms, key }));
    const holder = { client, terms, key: { ...key, lastUsedAt: null } };
    expect(await findKeyHolder(open.db, client.keyHash)).toEqual(holder);
    for (const at of [AT, LATER]) {
      await write(open.db, (tx) => noteKeyUse(tx, key.id, at));
      expect((await findKeyHolder(open.db, client.keyHash))?.key.lastUsedAt).toBe(at);
    }
    expect(await findKeyHolder(open.db, 'other')).toBeNull();
  });

  it('finds the policy in force at a moment', async () => {
    const content = { z: 1, a: [true, null, 'ě'], nested: { '10': 1, '9': 2 } };
    const versions = [
      aPolicy({ version: 1001, validFrom: '2090-01-01T00:00:00.000Z', content }),
      aPolicy({ version: 1002, validFrom: '2090-06-01T00:00:00.000Z' }),
    ];
    for (const policy of versions) {
      await write(open.db, (tx) => insertPolicy(tx, policy));
    }
    expect(await policyInForce(open.db, '1990-01-01T00:00:00.000Z')).toBeNull();
    expect(await policyInForce(open.db, '2090-05-31T23:59:59.999Z')).toEqual(versions[0]);
    expect(await policyInForce(open.db, '2090-06-01T00:00:00.000Z')).toEqual(versions[1]);
    expect(await policyByVersion(open.db, 1001)).toEqual(versions[0]);
    // As it is sealed: in the order of its names.
    const stored = '{"a":[true,null,"ě"],"nested":{"9":2,"10":1},"z":1}';
    expect(JSON.stringify((await policyByVersion(open.db, 1001))?.content)).toBe(stored);
    expect(await policyByVersion(open.db, 1003)).toBeNull();
    // Read once, and nobody who has it can change it for the next.
    const version = await policyByVersion(open.db, 1001);
    expect(await findPolicy(open.db, version?.id ?? '')).toBe(version);
    expect(Object.isFrozen(version?.content)).toBe(true);
    expect(await findPolicy(open.db, versions[1]?.id ?? '')).toEqual(versions[1]);
    const listed = await listPolicies(open.db, listQuery({ filter: { version: '1002' } }));
    expect(listed).toEqual({ rows: [versions[1]], total: 1, hasMore: false });
    await expect(write(open.db, (tx) => insertPolicy(tx, aPolicy({ version: 1001 })))).rejects.toMatchObject({
      kind: 'unique',
    });
  });

  it('keeps decisions with the rules they rested on', async () => {
    const { id: applicationId } = await storedCase(open.db);
    const check = { code: 'CON-01', subject: 'contract', subjectId: null, renewal: 'renewed', outcome: 'passed' };
    const decision: Decision = {
      id: newId(),
      applicationId,
      outcome: 'approved',
      reasonCodes: ['a'],
      remark: 'akkoord',
      acceptedWaivers: ['w'],
      byId: newId(),
      byName: 'Sara',
      at: LATER,
      persons: [{ personId: newId(), approved: true, reasonCodes: [] }],
      rulesInForce: {
        targetLevel: 'EH3',
        policyVersion: 1,
        policy: { any: ['thing'] },
        registerAsOf: '2026-11-01',
        checks: [check],
        handlers: [{ id: 'u1', name: 'Vera' }],
      },
    };
    const earlier = { ...decision, id: newId(), at: AT };
    await write(open.db, async (tx) => {
      await insertDecision(tx, decision, NO_SIGNS);
      await insertDecision(tx, earlier, NO_SIGNS);
    });
    expect(await decisionsOf(open.db, applicationId)).toEqual([earlier, decision]);
    const listed = await listDecisions(open.db, listQuery({ filter: { applicationId }, sort: ['at', 'DESC'] }));
    expect(listed).toEqual({ rows: [decision, earlier], total: 2, hasMore: false });
  });

  it.each([{ number: 1, deep: [null, 'x'] }, 'a text', 0, false, null, []])('remembers the answer %j', async (body) => {
    const answer = { key: newId(), actorId: newId(), requestHash: 'h', status: 201, body, at: AT };
    await write(open.db, (tx) => saveIdempotent(tx, answer));
    expect(await findIdempotent(open.db, answer)).toEqual({ requestHash: 'h', status: 201, body });
    expect(await findIdempotent(open.db, { ...answer, actorId: 'somebody else' })).toBeNull();
    await expect(write(open.db, (tx) => saveIdempotent(tx, answer))).rejects.toMatchObject({ kind: 'unique' });
  });
});
