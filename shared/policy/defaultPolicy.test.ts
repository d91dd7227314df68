/** Tests the first policy cell by cell against the matrix of the rules, typed here column by column. */
import { describe, expect, it } from 'vitest';
import { CHECK_CODES, type CheckCode } from '../catalogue/checkTypes';
import { DEFAULT_POLICY } from './defaultPolicy';
import { TRANSITION_KEYS, policySchema, type CheckDemand, type TransitionKey } from './policy';

interface ExpectedColumn {
  /** What every code has that is not named below. */
  readonly rest: CheckDemand;
  readonly except: Partial<Record<CheckDemand, readonly CheckCode[]>>;
}

const CONTACT = ['CTC-01', 'CTC-02', 'CTC-03', 'CTC-04', 'CTC-05'] as const;
/** Asked only because it is an upgrade. */
const UPGRADE_ONLY = ['CON-02', 'CON-06', 'COM-02', 'COM-06', 'AUT-07', ...CONTACT] as const;
const FROM_SUBSTANTIAL = ['COM-08', 'AUT-06', 'IDN-07', 'IDN-08', 'IDN-09', 'IDN-10'] as const;

const toSubstantial: ExpectedColumn = {
  rest: 'renewed',
  except: {
    additional: [...UPGRADE_ONLY, 'COM-05', 'AUT-03', 'AUT-06', 'IDN-07', 'IDN-08'],
    conditionalAdditional: ['AUT-05'],
    notAsked: ['COM-08', 'IDN-09', 'IDN-10'],
  },
};
const lowToHigh: ExpectedColumn = {
  rest: 'renewed',
  except: {
    additional: [...UPGRADE_ONLY, 'COM-05', 'COM-08', 'AUT-03', 'AUT-06', 'IDN-07', 'IDN-08', 'IDN-09', 'IDN-10'],
    notAsked: ['AUT-05'],
  },
};

const EXPECTED: Record<TransitionKey, ExpectedColumn> = {
  'EH1>EH2': {
    rest: 'additional',
    except: { renewed: ['COM-01'], conditionalAdditional: ['AUT-05', 'CTC-03'], notAsked: FROM_SUBSTANTIAL },
  },
  'EH1>EH2+': {
    rest: 'additional',
    except: { renewed: ['COM-01'], conditionalAdditional: ['AUT-05'], notAsked: FROM_SUBSTANTIAL },
  },
  'EH2>EH2+': {
    rest: 'renewed',
    except: { additional: UPGRADE_ONLY, conditionalRenewed: ['AUT-05'], notAsked: FROM_SUBSTANTIAL },
  },
  'EH1>EH3': {
    rest: 'additional',
    except: {
      renewed: ['COM-01'],
      conditionalAdditional: ['AUT-05'],
      notAsked: ['COM-08', 'IDN-09', 'IDN-10'],
    },
  },
  'EH2>EH3': toSubstantial,
  'EH2+>EH3': toSubstantial,
  'EH1>EH4': { rest: 'additional', except: { renewed: ['COM-01'], notAsked: ['AUT-05'] } },
  'EH2>EH4': lowToHigh,
  'EH2+>EH4': lowToHigh,
  'EH3>EH4': {
    rest: 'renewed',
    except: {
      additional: [...UPGRADE_ONLY, 'COM-08', 'AUT-03', 'AUT-06', 'IDN-09', 'IDN-10'],
      notAsked: ['AUT-05'],
    },
  },
};

function expectedDemand(transition: TransitionKey, code: CheckCode): CheckDemand {
  const { rest, except } = EXPECTED[transition];
  const named = (Object.keys(except) as CheckDemand[]).filter((demand) => except[demand]?.includes(code));
  expect(named.length).toBeLessThanOrEqual(1);
  return named[0] ?? rest;
}

const CELLS = TRANSITION_KEYS.flatMap((transition) => CHECK_CODES.map((code) => [transition, code] as const));

describe('the first policy', () => {
  it.each(CELLS)('%s %s', (transition, code) => {
    expect(DEFAULT_POLICY.matrix[transition][code]).toBe(expectedDemand(transition, code));
  });

  it('is a valid policy with the product owner’s settings', () => {
    expect(policySchema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
    expect(DEFAULT_POLICY).toMatchObject({ version: 2, targetLevels: ['EH2+', 'EH3', 'EH4'] });
    expect(DEFAULT_POLICY.settings).toEqual({
      approvalLapseDays: 7,
      reissueCooldownMinutes: 60,
      codeLifeDays: 14,
      linkLifeDays: 14,
      smsLifeHours: 24,
      postDeliveryDays: { '2020-01-01': 1, '2026-07-01': 2, '2027-07-01': 3 },
      letterCooldownDays: 7,
      contractMaxAgeMonths: 3,
      extractMaxAgeDays: 14,
      idMinValidityMonths: 1,
      applicationLapseMonths: 3,
      supplementTermDays: 10,
      reminderDays: 3,
      supplementGraceDays: 14,
      liberationDayOff: 'lustrum',
      maxUsersNormalRoute: 5,
      idCopyOfEmployedUserRequired: true,
      identificationSubjects: { EH3: ['person', 'signer'], EH4: ['person', 'signer'] },
      codeChannels: {},
      retentionYears: 7,
      identityImageDays: 28,
      decideAtOwnLevel: false,
      identityCertificateRequired: false,
      maxActivationAttempts: 5,
    });
  });
});
