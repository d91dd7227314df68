import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../checks/defaultPolicy';
import type { CaseFile } from './caseFile';
import { proposalsOf } from './proposalsOf';

const NOW = '2026-11-23T09:00:00.000Z';

/** Only what proposals read; the rest of a case file does not matter here. */
function fileWith(
  signedOn: (string | null)[],
  checks: Pick<CaseFile['checks'][number], 'id' | 'code' | 'outcome'>[],
): CaseFile {
  const application = { establishmentNumber: null, receivedOn: '2026-11-20' };
  const mailItems = signedOn.map((day) => ({ signedOn: day }));
  const registration = { establishmentNumber: null };
  return { application, registration, mailItems, checks, policy: DEFAULT_POLICY } as unknown as CaseFile;
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
});
