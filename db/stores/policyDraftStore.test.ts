/** Drafts and what follows a policy on both databases: guarded saves, which version running cases move to, what is looked at again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisteredMeansInput } from '@desk/shared/application/registration';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import type { PolicyDraft } from '@desk/shared/policy/policyDraft';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { aPolicy, AT, LATER, storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { insertChecks, appendAttempt } from './checkStore';
import { casesUnderOlderPolicy, pinPolicy, versionsOfRunningCases } from './casePolicyStore';
import { finishRechecks, lockRechecks, openRechecks, requestRechecks } from './caseRecheckStore';
import { findPolicyDraft, insertPolicyDraft, lockPolicyDraft, savePolicyDraft } from './policyDraftStore';
import { insertPolicy, newestPolicy, policyToMoveTo } from './policyStore';
import { registerDatesOf } from './registerDateStore';
import { findRegistrationByNumber, upsertRegistrations } from './registrationStore';

const { targetLevels, matrix, settings } = DEFAULT_POLICY;

function aDraft(): PolicyDraft {
  return {
    id: newId(),
    version: 1,
    baseVersion: 1,
    status: 'open',
    content: { targetLevels, matrix, settings },
    reason: 'shorter',
    draftedById: newId(),
    draftedByName: 'Bas',
    editors: [{ id: 'b', name: 'Bas' }],
    createdAt: AT,
    changedAt: AT,
    policyVersion: null,
  };
}

const company = {
  registrationNumber: 'ZR-700700',
  kvkNumber: '90007007',
  establishmentNumber: null,
  legalForm: 'Stichting',
  companyName: 'Stichting De Kade',
  hasManagementModule: false,
  address: {
    street: 'Kade',
    houseNumber: '1',
    houseLetter: '',
    houseAddition: '',
    postcode: '1234AB',
    city: 'Stad',
    poBox: '',
    country: 'NL',
  },
};
const means: RegisteredMeansInput = {
  meansNumber: 'ZM-7007001',
  role: 'user',
  level: 'EH2',
  status: 'active',
  initials: 'A.',
  firstNames: 'An',
  prefix: '',
  surname: 'Kade',
  birthDate: '1980-01-01',
  email: 'a@example.com',
  mobile: '0612345678',
  effectiveFrom: '2024-01-01',
};

describe.each(DIALECTS)('the policy and what follows it on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  it('keeps a draft whole, and saves only over the version that was seen', async () => {
    const draft = aDraft();
    await write(open.db, (tx) => insertPolicyDraft(tx, draft));
    expect(await findPolicyDraft(open.db, draft.id)).toEqual(draft);
    const saved = await write(open.db, (tx) => savePolicyDraft(tx, draft, { reason: 'longer', changedAt: LATER }));
    const again = await write(open.db, (tx) => savePolicyDraft(tx, draft, { reason: 'lost' }));
    expect([saved, again]).toEqual([true, false]);
    const now = await write(open.db, (tx) => lockPolicyDraft(tx, draft.id));
    expect(now).toEqual({ ...draft, version: 2, reason: 'longer', changedAt: LATER });
    expect(await findPolicyDraft(open.db, newId())).toBeNull();
  });

  it('names the newest version, and the one that running cases move to once it began', async () => {
    const far = '2091-01-01T00:00:00.000Z';
    expect(await policyToMoveTo(open.db, far)).toBeNull();
    for (const policy of [
      aPolicy({ version: 12, validFrom: AT, movesRunningCases: true }),
      aPolicy({ version: 13, validFrom: LATER }),
      aPolicy({ version: 14, validFrom: '2090-01-01T00:00:00.000Z', movesRunningCases: true }),
    ]) {
      await write(open.db, (tx) => insertPolicy(tx, policy));
    }
    expect((await newestPolicy(open.db))?.version).toBe(14);
    expect((await policyToMoveTo(open.db, LATER))?.version).toBe(12);
    expect((await policyToMoveTo(open.db, far))?.version).toBe(14);
  });

  it('finds the running cases under an older version, and no decided one', async () => {
    const older = await storedCase(open.db, { status: 'inVerification', policyVersion: 1 });
    await storedCase(open.db, { status: 'approved', policyVersion: 1 });
    await storedCase(open.db, { status: 'inVerification', policyVersion: 2 });
    await storedCase(open.db, { status: 'announced', policyVersion: null });
    const found = async () => (await casesUnderOlderPolicy(open.db, { version: 2, limit: 10 })).map(({ id }) => id);
    expect(await found()).toEqual([older.id]);
    expect((await versionsOfRunningCases(open.db)).sort()).toEqual([1, 2]);
    await write(open.db, (tx) => pinPolicy(tx, older.id, 2));
    expect(await found()).toEqual([]);
    expect(await versionsOfRunningCases(open.db)).toEqual([2]);
  });

  it('remembers the running cases of a registration that changed until they were looked at', async () => {
    const save = (input: Parameters<typeof upsertRegistrations>[1][number]) =>
      write(open.db, (tx) => upsertRegistrations(tx, [input]));
    expect((await save({ ...company, means: [means] })).changed).toEqual([]);
    const { id: registrationId } = (await findRegistrationByNumber(open.db, company.registrationNumber)) ?? { id: '' };
    expect((await save({ ...company, means: [means] })).changed).toEqual([]);
    const byMeans = await save({ ...company, means: [{ ...means, level: 'EH2+' }] });
    expect(byMeans.changed).toEqual([{ id: registrationId, companyChanged: false }]);
    const { changed } = await save({ ...company, companyName: 'De Kade', means: [means] });
    expect(changed).toEqual([{ id: registrationId, companyChanged: true }]);

    const running = await storedCase(open.db, { status: 'awaitingApproval', registrationId });
    await storedCase(open.db, { status: 'announced', registrationId });
    await storedCase(open.db, { status: 'completed', registrationId });
    await write(open.db, (tx) => requestRechecks(tx, changed, AT));
    const due = await openRechecks(open.db, 10);
    expect(due).toMatchObject([{ applicationId: running.id, companyChanged: true, doneAt: null }]);
    const locked = await write(open.db, async (tx) => {
      const rows = await lockRechecks(tx, running.id);
      await finishRechecks(tx, [rows[0]?.id ?? ''], LATER);
      return rows;
    });
    expect(locked).toEqual(due);
    expect(await openRechecks(open.db, 10)).toEqual([]);
  });

  it('reads of which day the register data of a case are, from its passed check', async () => {
    const { id: applicationId } = await storedCase(open.db, { status: 'awaitingApproval', policyVersion: 2 });
    const checkId = newId();
    const check = { code: 'COM-07', subject: 'company', subjectId: null, renewal: 'renewed' } as const;
    await write(open.db, (tx) =>
      insertChecks(tx, [{ ...check, id: checkId, applicationId, outcome: null, reasonCode: null, waiver: null }]),
    );
    const dates = async () => (await registerDatesOf(open.db, { offset: 0, limit: 100 })).dates;
    const attempt = (outcome: 'passed' | 'failed', asOf: string) =>
      write(open.db, (tx) =>
        appendAttempt(tx, {
          id: newId(),
          checkId,
          outcome,
          reasonCode: null,
          remark: '',
          finding: null,
          evidence: { note: '', documentId: null, page: null, asOf },
          byId: newId(),
          byName: 'Vera',
          byRole: 'verifier',
          at: AT,
        }),
      );
    expect(await dates()).toEqual([]);
    await attempt('passed', '2026-10-01');
    await attempt('passed', '2026-10-20');
    expect(await dates()).toMatchObject([{ id: applicationId, policyVersion: 2, asOf: '2026-10-20' }]);
    expect(await registerDatesOf(open.db, { offset: 0, limit: 1 })).toMatchObject({ isLast: false });
    await attempt('failed', '2026-10-20');
    expect(await dates()).toEqual([]);
  });
});
