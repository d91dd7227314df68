/** Tests the automatic checks on identity data (IDN-01), the means (CTC-04) and shared contact data (CTC-05). */
import { describe, expect, it } from 'vitest';
import { CASE_IN_ORDER, MANAGER, REGISTRATION, USER, meansOf } from './automaticCase.fixture';
import type { AutomaticInput, AutomaticMeans, AutomaticPerson } from './automaticCheck';
import { aDocument } from '../identity/document.fixture';
import type { IdentityDocument } from '../identity/identityDocument';
import { checkIdentityData } from './identityData';
import { checkSharedContact } from './sharedContact';
import { checkUpgradableMeans } from './upgradableMeans';

function withUser(change: Partial<AutomaticPerson>): AutomaticInput {
  return { ...CASE_IN_ORDER, persons: [MANAGER, { ...USER, ...change }] };
}

function withMeans(change: Partial<AutomaticMeans>): AutomaticInput {
  return { ...CASE_IN_ORDER, registration: { ...REGISTRATION, means: [meansOf(MANAGER), meansOf(USER, change)] } };
}

describe('IDN-01, identity data', () => {
  it.each<[Partial<AutomaticPerson>, string, string]>([
    [{}, 'passed', 'identityComplete'],
    [{ firstNames: ' ' }, 'failed', 'identityNameMissing'],
    [{ surname: ' ' }, 'failed', 'identityNameMissing'],
    [{ birthDate: null }, 'failed', 'identityBirthDateMissing'],
    [{ firstNames: '', birthDate: null }, 'failed', 'identityNameAndBirthDateMissing'],
  ])('with %j is %s', (change, outcome, remarkKey) => {
    const reasonCode = outcome === 'failed' ? 'IDENTITY_INCOMPLETE' : null;
    expect(checkIdentityData(withUser(change), 'u')).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it.each<[string, Partial<IdentityDocument>, string, string]>([
    ['no first names', { givenNames: '' }, 'passed', 'identityOneName'],
    ['first names', { givenNames: 'Anna' }, 'failed', 'identityNameMissing'],
    ['another name', { givenNames: '', surname: 'Anders' }, 'failed', 'identityNameMissing'],
  ])('of a person without first names whose document has %s is %s', (_what, document, outcome, remarkKey) => {
    const documents = [aDocument({ subjectId: 'u', surname: USER.surname, ...document })];
    const input = { ...withUser({ firstNames: '' }), identityDocuments: documents };
    expect(checkIdentityData(input, 'u')).toMatchObject({ outcome, remarkKey });
  });

  it('waits for the document of a person without first names', () => {
    const input = { ...withUser({ firstNames: '' }), identityDocuments: [] };
    expect(checkIdentityData(input, 'u')).toMatchObject({ outcome: 'inquiry', remarkKey: 'identityOneNamePerhaps' });
  });

  it('looks at the signer asked for, and at nobody else', () => {
    expect(checkIdentityData(withUser({ birthDate: null }), 's').outcome).toBe('passed');
    const signers = [
      { id: 's', initials: '', firstNames: '', prefix: '', surname: 'Vermeulen', birthDate: '1965-11-30' },
    ];
    expect(checkIdentityData({ ...CASE_IN_ORDER, signers }, 's').outcome).toBe('failed');
    expect(checkIdentityData(CASE_IN_ORDER, 'x').remarkKey).toBe('subjectUnknown');
  });
});

describe('CTC-04, the means to upgrade', () => {
  it.each<[string, AutomaticInput, string, string]>([
    ['active and below the target', CASE_IN_ORDER, 'passed', 'meansUpgradable'],
    ['found by number', withUser({ registeredMeansId: null }), 'passed', 'meansUpgradable'],
    ['unknown number', withUser({ registeredMeansId: null, meansNumber: 'ZM-777777' }), 'failed', 'meansUnknown'],
    ['no number', withUser({ registeredMeansId: null, meansNumber: null }), 'failed', 'meansUnknown'],
    ['unknown registration', { ...CASE_IN_ORDER, registration: null }, 'failed', 'meansUnknown'],
    ['suspended', withMeans({ status: 'suspended' }), 'failed', 'meansSuspended'],
    ['revoked', withMeans({ status: 'revoked' }), 'failed', 'meansRevoked'],
    ['expired', withMeans({ status: 'expired' }), 'failed', 'meansExpired'],
    ['at the target', withMeans({ level: 'EH3' }), 'failed', 'meansLevelNotBelow'],
    ['above the target', withMeans({ level: 'EH4' }), 'failed', 'meansLevelNotBelow'],
    ['of somebody else', withMeans({ surname: 'Anders', birthDate: '1950-01-01' }), 'failed', 'meansOfOther'],
    ['other surname, same birth date', withMeans({ surname: 'Anders' }), 'inquiry', 'meansPersonUncertain'],
    ['same surname, other birth date', withMeans({ birthDate: '1991-07-10' }), 'inquiry', 'meansPersonUncertain'],
    ['birth date not declared', withUser({ birthDate: null }), 'inquiry', 'meansPersonUncertain'],
  ])('%s', (_name, input, outcome, remarkKey) => {
    const reasonCode = outcome === 'failed' ? 'NO_UPGRADABLE_MEANS' : null;
    expect(checkUpgradableMeans(input, 'u')).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it.each([
    ['', 'Berg, van den'],
    ['VAN DEN', 'BERG'],
    ['', 'van den Berg'],
  ])('sees the same surname in "%s" "%s"', (prefix, surname) => {
    const registration = { ...REGISTRATION, means: [meansOf(MANAGER, { prefix, surname })] };
    expect(checkUpgradableMeans({ ...CASE_IN_ORDER, registration }, 'm').outcome).toBe('passed');
  });

  it('keeps diacritics apart and joins Unicode forms', () => {
    const declared = withUser({ surname: 'Le\u0301on' });
    const means = (surname: string): AutomaticInput => ({
      ...declared,
      registration: { ...REGISTRATION, means: [meansOf(USER, { surname })] },
    });
    expect(checkUpgradableMeans(means('L\u00e9on'), 'u').outcome).toBe('passed');
    expect(checkUpgradableMeans(means('Leon'), 'u').outcome).toBe('inquiry');
  });

  it('does not know a person from outside the case', () => {
    expect(checkUpgradableMeans(CASE_IN_ORDER, 's').remarkKey).toBe('subjectUnknown');
  });
});

describe('CTC-05, personal contact data', () => {
  it.each<[string, Partial<AutomaticPerson>, string, string]>([
    ['own data', {}, 'passed', 'contactPersonal'],
    ['no data', { email: '', mobile: '' }, 'passed', 'contactPersonal'],
    ['the mailbox in other case', { email: 'NOOR@Weverij.example ' }, 'failed', 'contactEmailShared'],
    ['the number in another form', { mobile: '+31 6 1234 5678' }, 'failed', 'contactMobileShared'],
    ['both', { email: MANAGER.email, mobile: MANAGER.mobile }, 'failed', 'contactBothShared'],
  ])('%s', (_name, change, outcome, remarkKey) => {
    const reasonCode = outcome === 'failed' ? 'CONTACT_SHARED' : null;
    const remarkData = outcome === 'failed' ? { others: 1 } : {};
    for (const id of ['u', 'm']) {
      expect(checkSharedContact(withUser(change), id)).toMatchObject({ outcome, remarkKey, reasonCode, remarkData });
    }
  });

  it('shares nothing when two leave their data empty or one person stands in the case twice', () => {
    const empty = { email: '', mobile: '' };
    const both = {
      ...CASE_IN_ORDER,
      persons: [
        { ...MANAGER, ...empty },
        { ...USER, ...empty },
      ],
    };
    expect(checkSharedContact(both, 'u').outcome).toBe('passed');
    const twice = { ...CASE_IN_ORDER, persons: [MANAGER, { ...MANAGER, id: 'u', role: 'user' as const }] };
    expect(checkSharedContact(twice, 'u').outcome).toBe('passed');
    expect(checkSharedContact(CASE_IN_ORDER, 'x').remarkKey).toBe('subjectUnknown');
  });

  it('takes two of one name and unknown birth date for two people, and an unreadable number for a number', () => {
    const nameless = { ...MANAGER, birthDate: null };
    const namesakes = { ...CASE_IN_ORDER, persons: [nameless, { ...nameless, id: 'u' }] };
    expect(checkSharedContact(namesakes, 'u').remarkKey).toBe('contactBothShared');
    const short = {
      ...CASE_IN_ORDER,
      persons: [
        { ...MANAGER, mobile: 'tel. 1' },
        { ...USER, mobile: '1' },
      ],
    };
    expect(checkSharedContact(short, 'u').remarkKey).toBe('contactMobileShared');
  });

  it('counts every other person once', () => {
    const persons = [MANAGER, USER, { ...USER, id: 'v', firstNames: 'Sem', email: MANAGER.email, mobile: USER.mobile }];
    expect(checkSharedContact({ ...CASE_IN_ORDER, persons }, 'v').remarkData).toEqual({ others: 2 });
  });
});
