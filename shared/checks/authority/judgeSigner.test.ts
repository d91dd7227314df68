/** Tests the verdict on one signer: every cause, the order in which causes are tried, and the day that counts. */
import { describe, expect, it } from 'vitest';
import type { Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { judgeSigner, VERDICT_CAUSES, type VerdictCause } from './judgeSigner';
import { ADA, BO, entryOf, registerOf } from './register.fixture';

const ON = '2026-11-01';
const none: RegisterSnapshot = { ...registerOf([]), company: null };

function causeFor(entry: Partial<Functionary>, company: Partial<RegisterCompany> = {}, on = ON): VerdictCause {
  return judgeSigner(ADA, registerOf([entryOf(ADA, entry)], company), on).cause;
}

/** Case → cause; each is one deviation from a sole director in office. */
const CASES: readonly [string, VerdictCause, () => VerdictCause][] = [
  ['never asked', 'registerNotAsked', () => judgeSigner(ADA, null, ON).cause],
  ['no answer', 'registerUnavailable', () => judgeSigner(ADA, { ...none, result: 'unavailable' }, ON).cause],
  ['no such number', 'companyNotFound', () => judgeSigner(ADA, { ...none, result: 'notFound' }, ON).cause],
  ['ended before signing', 'registrationEnded', () => causeFor({}, { endedOn: '2026-10-31' })],
  ['ended on the day of signing', 'registrationEnded', () => causeFor({}, { endedOn: ON })],
  ['ended after signing', 'soleAuthority', () => causeFor({}, { endedOn: '2026-11-02' })],
  ['bankrupt', 'specialStatus', () => causeFor({}, { specialStatus: 'bankruptcy' })],
  ['no answer about people', 'peopleUnknown', () => causeFor({}, { functionaries: null })],
  ['nobody of that name', 'signerNotListed', () => judgeSigner(BO, registerOf([entryOf(ADA)]), ON).cause],
  ['another birth date', 'signerResembles', () => causeFor({ birthDate: '1970-03-05' })],
  ['another first name', 'signerResembles', () => causeFor({ firstNames: 'Ada' })],
  ['another prefix', 'signerNotListed', () => causeFor({ prefix: 'van der' })],
  ['other case and spaces', 'soleAuthority', () => causeFor({ prefix: 'Van  den', surname: 'BERG' })],
  ['an accent more', 'signerResembles', () => causeFor({ firstNames: 'Adá Maria' })],
  ['deceased', 'signerDeceased', () => causeFor({ bars: ['guardianship', 'deceased'] })],
  ['guardianship', 'signerBarred', () => causeFor({ bars: ['guardianship'] })],
  ['administration', 'signerBarred', () => causeFor({ bars: ['administration'] })],
  ['provisional measure', 'signerBarred', () => causeFor({ bars: ['provisional'] })],
  ['foreign status', 'signerBarred', () => causeFor({ bars: ['foreignStatus'] })],
  ['suspended without end', 'signerSuspended', () => causeFor({ suspendedFrom: '2026-10-01' })],
  ['suspended from that day', 'signerSuspended', () => causeFor({ suspendedFrom: ON })],
  ['suspended later', 'soleAuthority', () => causeFor({ suspendedFrom: '2026-11-02' })],
  ['suspension over', 'soleAuthority', () => causeFor({ suspendedFrom: '2026-01-01', suspendedUntil: ON })],
  ['not in office yet', 'notInOfficeYet', () => causeFor({ from: '2026-11-02' })],
  ['in office from that day', 'soleAuthority', () => causeFor({ from: ON })],
  ['out of office', 'notInOfficeAnyMore', () => causeFor({ until: ON })],
  ['last day before leaving', 'soleAuthority', () => causeFor({ until: '2026-11-02' })],
  ['owner', 'ownerOfCompany', () => causeFor({ kind: 'owner', authority: 'owner' })],
  ['sole', 'soleAuthority', () => causeFor({ authority: 'sole' })],
  ['unlimited', 'unlimitedAuthority', () => causeFor({ authority: 'unlimited' })],
  ['full power', 'fullPower', () => causeFor({ kind: 'attorney', authority: 'fullPower' })],
  ['joint', 'jointAuthority', () => causeFor({ authority: 'joint' })],
  ['limited', 'limitedAuthority', () => causeFor({ authority: 'limited', limitEuro: 10_000 })],
  ['limited power', 'limitedPower', () => causeFor({ authority: 'limitedPower' })],
  ['not empowered', 'notEmpowered', () => causeFor({ authority: 'none' })],
  ['nothing said', 'authorityUnknown', () => causeFor({ authority: 'unknown' })],
  ['only named as liquidator', 'authorityUnknown', () => causeFor({ kind: 'specialStatus' })],
];

describe('judgeSigner', () => {
  it.each(CASES)('%s: %s', (_name, cause, judge) => {
    expect(judge()).toBe(cause);
  });

  it('has a case for every cause', () => {
    const tried = new Set<string>([...CASES.map(([, cause]) => cause), 'signerMinor']);
    expect(Object.keys(VERDICT_CAUSES).filter((cause) => !tried.has(cause))).toEqual([]);
  });

  it.each([
    ['2008-11-02', 'signerMinor'],
    ['2008-11-01', 'soleAuthority'],
  ])('counts a director born on %s as %s', (birthDate, cause) => {
    const young = { ...ADA, birthDate };
    expect(judgeSigner(young, registerOf([entryOf(young)]), ON).cause).toBe(cause);
  });

  it('lets someone born on 29 February come of age on 1 March', () => {
    const leap = { ...ADA, birthDate: '2008-02-29' };
    expect(judgeSigner(leap, registerOf([entryOf(leap)]), '2026-02-28').cause).toBe('signerMinor');
    expect(judgeSigner(leap, registerOf([entryOf(leap)]), '2026-03-01').cause).toBe('soleAuthority');
  });

  it('lets the office that carries furthest count, but never past a personal bar', () => {
    const offices = [entryOf(ADA, { authority: 'joint' }), entryOf(ADA, { authority: 'fullPower', kind: 'attorney' })];
    expect(judgeSigner(ADA, registerOf(offices), ON).cause).toBe('fullPower');
    const barred = [...offices, entryOf(ADA, { bars: ['guardianship'] })];
    expect(judgeSigner(ADA, registerOf(barred), ON).cause).toBe('signerBarred');
  });

  it('puts what bars the company before what the signer may', () => {
    const both = { endedOn: '2020-01-01', specialStatus: 'bankruptcy' } as const;
    expect(causeFor({ bars: ['deceased'] }, both)).toBe('registrationEnded');
  });

  it('never takes a signer without birth date for the one in the register', () => {
    const unknown = { ...ADA, birthDate: null };
    expect(judgeSigner(unknown, registerOf([entryOf(unknown)]), ON).cause).toBe('signerResembles');
  });

  it('never takes a legal entity for a person', () => {
    const entity = entryOf(ADA, { companyName: 'Van den Berg Holding B.V.' });
    expect(judgeSigner(ADA, registerOf([entity]), ON).cause).toBe('signerNotListed');
  });
});
