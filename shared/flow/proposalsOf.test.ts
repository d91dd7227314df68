import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { CaseFile } from './caseFile';
import { proposalsOf } from './proposalsOf';

const NOW = '2026-11-23T09:00:00.000Z';

/** Only what proposals read; the rest of a case file does not matter here. */
function fileWith(
  signedOn: (string | null)[],
  checks: Pick<CaseFile['checks'][number], 'id' | 'code' | 'outcome'>[],
  checklist: Record<string, string> = {},
): CaseFile {
  const application = {
    number: 'ZU-2026-000123-7',
    targetLevel: 'EH3',
    kvkNumber: '90001234',
    legalForm: 'BV',
    establishmentNumber: null,
    receivedOn: '2026-11-20',
    targetServices: [],
    upgradeAnswer: null,
    establishmentChoice: null,
  };
  const letter = { id: 'm', checklist, documents: [], archivePlace: '', paper: null, receivedOn: '2026-11-20' };
  const mailItems = signedOn.map((day) => ({ ...letter, signedOn: day }));
  const registration = { establishmentNumber: null, means: [] };
  const rest = { persons: [], signers: [], identityDocuments: [], pages: [], register: null, policy: DEFAULT_POLICY };
  const asked = checks.map((check) => ({ subjectId: null, ...check }));
  return { application, registration, mailItems, checks: asked, ...rest } as unknown as CaseFile;
}

describe('proposals of a case', () => {
  it('judges the contract by its earliest signature', () => {
    const contract = { id: 'c', code: 'CON-04', outcome: null } as const;
    expect(proposalsOf(fileWith(['2026-11-18', '2026-08-01'], [contract]), NOW)['c']).toMatchObject({
      outcome: 'failed',
      reasonCode: 'CONTRACT_STALE',
    });
    expect(proposalsOf(fileWith(['2026-11-18'], [contract]), NOW)['c']).toMatchObject({ outcome: 'passed' });
    expect(proposalsOf(fileWith([null], [contract]), NOW)['c']).toMatchObject({ outcome: 'inquiry' });
  });

  it('proposes nothing for a check that is answered, or that data at hand say nothing about', () => {
    const answered = { id: 'a', code: 'CON-04', outcome: 'failed' } as const;
    const byHand = { id: 'b', code: 'CON-01', outcome: null } as const;
    expect(proposalsOf(fileWith([], [answered, byHand]), NOW)).toEqual({});
  });

  it('lets what an opened letter lacks weigh more than a lighter proposal, and not more than a graver one', () => {
    const note = { id: 'n', code: 'CON-02', outcome: null } as const;
    const altered = { id: 'a', code: 'CON-05', outcome: null } as const;
    const age = { id: 'c', code: 'CON-04', outcome: null } as const;
    const given = { upgradeNote: 'no', unaltered: 'no' };
    const file = fileWith(['2026-08-01'], [note, altered, age], given);
    expect(proposalsOf(file, NOW)).toMatchObject({
      n: { outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING', finding: { key: 'intakeMissing.upgradeNote' } },
      a: { outcome: 'failed', reasonCode: 'CONTRACT_ALTERED' },
      c: { outcome: 'failed', finding: { key: 'contractStale' } },
    });
  });

  it.each([
    [true, 'inquiry', 'intakeUpgradeConfirmed'],
    [false, 'failed', 'intakeUpgradeDenied'],
  ])('tells whoever looks for the note what the customer answered: upgrade %s', (isUpgrade, outcome, key) => {
    const note = { id: 'n', code: 'CON-02', outcome: null } as const;
    const file = fileWith(['2026-11-18'], [note], { upgradeNote: 'no' });
    const answer = { isUpgrade, on: '2026-11-22' };
    const asked = { ...file, application: { ...file.application, upgradeAnswer: answer } } as CaseFile;
    expect(proposalsOf(asked, NOW)['n']).toMatchObject({ outcome, finding: { key, data: { on: '2026-11-22' } } });
  });
});
