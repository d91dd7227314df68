/** Tests how many signatures each level asks, who counts, who is still missing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSURANCE_LEVEL_IDS, type AssuranceLevelId } from '../../application/assuranceLevels';
import { FUNCTIONARY_KINDS, REGISTER_AUTHORITIES, type Functionary } from '../../application/tradeRegister';
import { countSignatures, type SignatureCount } from './countSignatures';
import type { DeclaredSigner } from '../../application/matchFunctionary';
import { ADA, BO, CEES, entryOf, registerOf } from './register.fixture';

const ON = '2026-11-01';
const DIRK: DeclaredSigner = { ...ADA, id: 'dirk', firstNames: 'Dirk', prefix: '', surname: 'Smid' };
const ALL = [ADA, BO, CEES, DIRK];

function count(
  targetLevel: AssuranceLevelId,
  signers: readonly DeclaredSigner[],
  people: readonly Functionary[],
): SignatureCount {
  return countSignatures({ targetLevel, signers, register: registerOf(people), on: ON });
}

/** As many people of this authority in the register. */
function people(authority: Functionary['authority'], number: number): Functionary[] {
  return ALL.slice(0, number).map((signer) => entryOf(signer, { authority }));
}

describe('countSignatures', () => {
  it.each(['EH2', 'EH2+', 'EH3', 'EH4'] as const)('asks one of somebody who may act alone at %s', (level) => {
    for (const authority of ['owner', 'sole', 'unlimited', 'fullPower'] as const) {
      const result = count(level, [ADA], [...people(authority, 1), entryOf(BO, { authority: 'joint' })]);
      expect(result).toMatchObject({ verdict: 'authorised', cause: 'signedAlone', needed: 1, signed: ['ada'] });
    }
  });

  // authority, level, in office, signed → needed, verdict
  it.each([
    ['joint', 'EH2', 3, 1, 2, 'notAuthorised'],
    ['joint', 'EH2', 3, 2, 2, 'authorised'],
    ['joint', 'EH2+', 4, 2, 2, 'authorised'],
    ['joint', 'EH3', 2, 1, 2, 'notAuthorised'],
    ['joint', 'EH3', 2, 2, 2, 'authorised'],
    ['joint', 'EH3', 3, 1, 2, 'notAuthorised'],
    ['joint', 'EH3', 3, 2, 2, 'authorised'],
    ['joint', 'EH3', 4, 2, 3, 'notAuthorised'],
    ['joint', 'EH3', 4, 3, 3, 'authorised'],
    ['joint', 'EH3', 1, 1, null, 'undetermined'],
    ['joint', 'EH4', 3, 2, 2, 'authorised'],
    ['limited', 'EH2', 2, 1, 2, 'notAuthorised'],
    ['limited', 'EH2+', 2, 2, 2, 'authorised'],
    ['limited', 'EH3', 4, 2, 3, 'notAuthorised'],
    ['limited', 'EH3', 4, 3, 3, 'authorised'],
    ['limitedPower', 'EH3', 3, 2, 2, 'authorised'],
    ['limited', 'EH4', 2, 2, null, 'notAuthorised'],
    ['limitedPower', 'EH4', 2, 2, null, 'notAuthorised'],
  ] as const)(
    '%s at %s: %i in office, %i signed, %s needed: %s',
    (authority, level, inOffice, signed, needed, verdict) => {
      const result = count(level, ALL.slice(0, signed), people(authority, inOffice));
      expect(result).toMatchObject({ needed, verdict });
      expect(result.signed).toHaveLength(signed);
      expect(result.missing).toHaveLength(inOffice - signed);
    },
  );

  it('names the people who could still sign, only those in office on that day', () => {
    const board = [...people('joint', 2), entryOf(CEES, { authority: 'joint', until: '2026-10-01' })];
    expect(count('EH3', [ADA], board).missing.map(({ surname }) => surname)).toEqual(['Kasteel']);
  });

  it('counts one person once, however often he is declared or entered', () => {
    const twice = { ...ADA, id: 'ada again' };
    expect(count('EH2', [ADA, twice], people('joint', 2))).toMatchObject({ cause: 'tooFew', verdict: 'notAuthorised' });
    const offices = [...people('joint', 3), entryOf(ADA, { authority: 'joint', position: 'Secretaris' })];
    expect(count('EH3', [ADA, BO], offices)).toMatchObject({ needed: 2, verdict: 'authorised' });
  });

  it('leaves it to an officer when the register asks other persons as well', () => {
    const board = ALL.slice(0, 2).map((signer) => entryOf(signer, { authority: 'joint', withOtherPersons: true }));
    expect(count('EH3', [ADA, BO], board)).toMatchObject({ verdict: 'undetermined', cause: 'othersAskedByRegister' });
  });

  it('leaves the last of joint directors to an officer, who reads the statutes', () => {
    const board = [...people('joint', 1), entryOf(BO, { authority: 'joint', until: '2026-10-31' })];
    expect(count('EH3', [ADA], board)).toMatchObject({
      verdict: 'undetermined',
      cause: 'nobodyElseInOffice',
      needed: null,
    });
  });

  it('asks the director who may act alone when too few joint ones are left', () => {
    const board = [...people('joint', 1), entryOf(BO, { authority: 'sole' })];
    const result = count('EH3', [ADA], board);
    expect(result).toMatchObject({ verdict: 'notAuthorised', cause: 'tooFew', needed: 2 });
    expect(result.missing.map(({ surname }) => surname)).toEqual(['Kasteel']);
  });

  it.each([
    ['EH2+', 'undetermined', 'powerToBeRead'],
    ['EH3', 'undetermined', 'powerToBeRead'],
    ['EH4', 'notAuthorised', 'limitsNotAllowed'],
  ] as const)('at %s a power that speaks of eHerkenning is %s: %s', (level, verdict, cause) => {
    const limitText = 'Bevoegd tot het aanvragen en beheren van eHerkenning';
    const attorney = entryOf(ADA, { kind: 'attorney', authority: 'limitedPower', limitText });
    expect(count(level, [ADA], [attorney, entryOf(BO)])).toMatchObject({ verdict, cause });
  });

  it('does not count on somebody of whom the register does not know whether the office is held', () => {
    const board = [...people('joint', 2), entryOf(CEES, { authority: 'joint', until: '2026' })];
    expect(count('EH3', [ADA, BO], board)).toMatchObject({ verdict: 'undetermined', cause: 'notEstablished' });
  });

  it.each(['bankruptcy', 'moratorium'] as const)('says in a %s who may sign instead of nobody', (specialStatus) => {
    const register = registerOf(people('sole', 1), { specialStatus });
    const result = countSignatures({ targetLevel: 'EH3', signers: [ADA], register, on: ON });
    expect(result).toMatchObject({ verdict: 'undetermined', cause: specialStatus, needed: null });
  });

  it('counts a signature for a company as that director, also together with others', () => {
    const nobody = { ...ADA, firstNames: '', prefix: '', surname: '', birthDate: null };
    const holding = { companyName: 'Anna Holding B.V.', companyKvkNumber: '90009902' };
    const board = [entryOf(nobody, { ...holding, authority: 'joint' }), entryOf(BO, { authority: 'joint' })];
    const { company } = registerOf([entryOf(ADA)], { kvkNumber: '90009902', name: 'Anna Holding B.V.' });
    const known = company === null ? [] : [company];
    const on = { targetLevel: 'EH3', signers: [ADA, BO], on: ON } as const;
    expect(countSignatures({ ...on, register: registerOf(board) })).toMatchObject({ verdict: 'undetermined' });
    expect(countSignatures({ ...on, register: registerOf(board, { directorCompanies: known }) })).toMatchObject({
      verdict: 'authorised',
      cause: 'enoughTogether',
      needed: 2,
      signed: ['ada', 'bo'],
    });
  });

  it('never asks for more signatures than it can name people for, whatever the register says', () => {
    const day = fc.constantFrom(null, '2015-01-01', '2026-10-31', '2026', '2027', 'unknown');
    const entry = fc
      .tuple(
        fc.constantFrom(...ALL),
        fc.constantFrom(...REGISTER_AUTHORITIES),
        fc.constantFrom(...FUNCTIONARY_KINDS),
        day,
        day,
      )
      .map(([signer, authority, kind, from, until]) => entryOf(signer, { authority, kind, from, until }));
    const level = fc.constantFrom(...ASSURANCE_LEVEL_IDS);
    fc.assert(
      fc.property(level, fc.subarray(ALL), fc.array(entry, { maxLength: 6 }), (targetLevel, signers, board) => {
        const { needed, signed, missing, verdict } = count(targetLevel, signers, board);
        const isShort = needed !== null && signed.length < needed;
        return !(isShort && missing.length === 0) && !(verdict === 'authorised' && isShort);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not say "too few" while a signature is there that the register cannot place', () => {
    const other = { ...BO, firstNames: 'Boudewijn' };
    const result = count('EH3', [ADA, other], people('joint', 2));
    expect(result).toMatchObject({ verdict: 'undetermined', cause: 'notEstablished', needed: 2, signed: ['ada'] });
  });

  it('is undetermined without an answer of the register, and no when nobody who signed may', () => {
    const unknown = countSignatures({ targetLevel: 'EH3', signers: [ADA], register: null, on: ON });
    expect(unknown).toMatchObject({ verdict: 'undetermined', cause: 'notEstablished', needed: null });
    expect(count('EH3', [ADA], people('none', 1))).toMatchObject({ verdict: 'notAuthorised', cause: 'nobodyMaySign' });
  });
});
