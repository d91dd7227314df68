/** Registrations come in again and again: what is new is added, what changed is changed, values stay as they were given. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistrationInput } from '@desk/shared/application/registration';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { aRegistration, listQuery, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  findRegistration,
  findRegistrationByNumber,
  listRegistrations,
  setMeansLevel,
  upsertRegistrations,
} from './registrationStore';

describe.each(DIALECTS)('registrations on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  const upsert = (...inputs: RegistrationInput[]) => write(open.db, (tx) => upsertRegistrations(tx, inputs));
  let last = 200_000;
  const another = (over: Partial<RegistrationInput> = {}): RegistrationInput => {
    last += 1;
    const base = aRegistration();
    const means = base.means.map((one) => ({ ...one, meansNumber: `ZM-${String(last)}` }));
    return { ...base, registrationNumber: `ZR-${String(last)}`, means, ...over };
  };

  it('come out exactly as they went in', async () => {
    const input = another();
    expect(await upsert(input)).toMatchObject({ inserted: 1, updated: 0, unchanged: 0 });
    const stored = await findRegistrationByNumber(open.db, input.registrationNumber);
    const id = stored?.id ?? '';
    const means = input.means.map((one) => ({ ...one, id: stored?.means[0]?.id, registrationId: id }));
    expect(stored).toEqual({ ...input, id, means });
    expect(await findRegistration(open.db, id)).toEqual(stored);
    expect(await findRegistration(open.db, newId())).toBeNull();
    expect(await findRegistrationByNumber(open.db, 'ZR-000000')).toBeNull();
  });

  it('are counted as new, changed or the same', async () => {
    const same = another();
    const renamed = another();
    const moved = another();
    await upsert(same, renamed, moved);
    const meansMoved = moved.means.map((one) => ({ ...one, mobile: '+31612345678' }));
    const counts = await upsert(
      same,
      { ...renamed, companyName: 'Nieuwe Naam B.V.' },
      { ...moved, means: meansMoved },
      another(),
    );
    expect(counts).toMatchObject({ inserted: 1, updated: 2, unchanged: 1 });
    expect(await findRegistrationByNumber(open.db, moved.registrationNumber)).toMatchObject({
      means: [{ mobile: '+31612345678' }],
    });
    expect(await listRegistrations(open.db, listQuery({ filter: { q: 'nieuwe naam' } }))).toMatchObject({
      total: 1,
      hasMore: false,
      rows: [{ registrationNumber: renamed.registrationNumber, means: [{}] }],
    });
  });

  it('keep the id of a company and of a means, and a means that is no longer named', async () => {
    const input = another();
    await upsert(input);
    const before = await findRegistrationByNumber(open.db, input.registrationNumber);
    await upsert({ ...input, hasManagementModule: false, means: [] });
    const after = await findRegistrationByNumber(open.db, input.registrationNumber);
    expect(after).toEqual({ ...before, hasManagementModule: false });
  });

  it('move a means to the company that names it', async () => {
    const from = another();
    const to = another({ means: from.means });
    await upsert(from, to);
    expect(await findRegistrationByNumber(open.db, from.registrationNumber)).toMatchObject({ means: [] });
    expect(await findRegistrationByNumber(open.db, to.registrationNumber)).toMatchObject({ means: [{}] });
  });

  it('give a means its new level', async () => {
    const input = another();
    await upsert(input);
    const stored = await findRegistrationByNumber(open.db, input.registrationNumber);
    const change = { level: 'EH3', effectiveFrom: '2026-11-20' } as const;
    await write(open.db, (tx) => setMeansLevel(tx, stored?.means[0]?.id ?? '', change));
    expect(await findRegistrationByNumber(open.db, input.registrationNumber)).toMatchObject({ means: [change] });
  });
});
