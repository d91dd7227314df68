/** Tests what the desk proposes on masking, identity data and document status (IDN-03, IDN-06, IDN-07). */
import { describe, expect, it } from 'vitest';
import type { ApplicationPerson, Signer } from '../../application/application';
import type { Functionary } from '../../application/tradeRegister';
import { MANAGER } from '../automatic/automaticCase.fixture';
import { aDocument } from '../identity/document.fixture';
import type { DocumentStatusAnswer } from '../identity/documentStatus';
import type { IdentityDocument } from '../identity/identityDocument';
import { proposeDocumentStatus } from './documentStatus';
import type { ProposalInput } from './proposal';
import { PROPOSAL_CASE } from './proposalCase.fixture';
import { proposeSameIdentity } from './sameIdentity';
import { proposeMasking } from './visibleNumber';

const person = {
  ...MANAGER,
  id: 'p',
  applicationId: 'case',
  initials: 'W.L.',
  firstNames: 'Willeke Liselotte',
  prefix: 'de',
  surname: 'Bruijn',
  birthDate: '1965-03-10',
  employed: true,
  position: 1,
  activatedAt: null,
} satisfies ApplicationPerson;
const signer = {
  id: 's',
  applicationId: 'case',
  initials: 'W.L.',
  firstNames: 'Willeke Liselotte',
  prefix: 'de',
  surname: 'Bruijn',
  birthDate: '1965-03-10',
  position: 'Directeur',
  authority: 'sole',
  sequence: 1,
} satisfies Signer;

function input(document: Partial<IdentityDocument> | null, over: Partial<ProposalInput> = {}): ProposalInput {
  const identityDocuments =
    document === null ? [] : ['p', 's'].map((subjectId) => aDocument({ subjectId, ...document }));
  return { ...PROPOSAL_CASE, persons: [person], signers: [signer], identityDocuments, ...over };
}

describe('IDN-06', () => {
  it.each<[string, Partial<ApplicationPerson>, Partial<IdentityDocument>, string, string]>([
    ['the same', {}, {}, 'passed', 'identitySame'],
    ['capitals of a zone', {}, { surname: 'DE BRUIJN', givenNames: 'WILLEKE LISELOTTE' }, 'passed', 'identitySame'],
    ['the prefix behind a comma', { prefix: '', surname: 'Bruijn, de' }, {}, 'passed', 'identitySame'],
    ['a partner behind the surname', {}, { surname: 'De Bruijn e/v Molenaar' }, 'passed', 'identitySame'],
    ['a schwa', { prefix: '', surname: 'Əliyev' }, { surname: 'ELIYEV' }, 'passed', 'identitySame'],
    ['an accent', { firstNames: 'Willeké Liselotte' }, {}, 'passed', 'identitySame'],
    ['another surname', { surname: 'Bruin' }, {}, 'failed', 'identitySurnameDiffers'],
    ['another first name', { firstNames: 'Wilma Liselotte' }, {}, 'failed', 'identityFirstNamesDiffer'],
    ['one first name of two', { firstNames: 'Willeke' }, {}, 'inquiry', 'identityFirstNamesFewer'],
    ['the second of two', { firstNames: 'Liselotte' }, {}, 'failed', 'identityFirstNamesDiffer'],
    ['another birth date', { birthDate: '1965-03-11' }, {}, 'failed', 'identityBirthDateDiffers'],
    ['no birth date', { birthDate: null }, {}, 'inquiry', 'identityBirthDatePartial'],
    ['a birth date without a day', {}, { birthDate: '1965-03' }, 'inquiry', 'identityBirthDatePartial'],
  ])('%s', (_what, declared, document, outcome, remarkKey) => {
    const found = proposeSameIdentity(input(document, { persons: [{ ...person, ...declared }] }), 'p');
    expect(found).toMatchObject({ outcome, remarkKey, reasonCode: outcome === 'failed' ? 'IDENTITY_MISMATCH' : null });
  });

  const entry = { ...signer, kind: 'board', companyName: null } as unknown as Functionary;
  const registered = (people: Functionary[]) =>
    ({ company: { functionaries: people } }) as unknown as NonNullable<ProposalInput['register']>;
  it.each<[string, Functionary[], string]>([
    ['the same person', [entry], 'identitySameInRegister'],
    ['a namesake with another birth date', [{ ...entry, birthDate: '1970-01-01' }], 'identityRegisterDiffers'],
    ['a namesake and the person', [{ ...entry, birthDate: '1970-01-01' }, entry], 'identitySameInRegister'],
    ['nobody of that name', [{ ...entry, surname: 'Kasteel' }], 'identitySame'],
    ['a company in office', [{ ...entry, companyName: 'Holding B.V.' }], 'identitySame'],
  ])('of a signer, with %s in the register', (_what, people, remarkKey) => {
    expect(proposeSameIdentity(input({}, { register: registered(people) }), 's')).toMatchObject({ remarkKey });
  });
});

describe('IDN-07', () => {
  const answer = (result: DocumentStatusAnswer['result'], reportedBefore = false): DocumentStatusAnswer => ({
    id: result,
    identityDocumentId: 'document',
    result,
    cause: null,
    provider: 'dvs.example',
    reference: '',
    reportedBefore,
    askedAt: '2026-11-20T23:30:00.000Z',
    byId: 'officer',
    byName: 'Olga',
  });
  it.each<[string, DocumentStatusAnswer[], string, string]>([
    ['never asked', [], 'inquiry', 'statusNotAsked'],
    ['valid', [answer('valid')], 'passed', 'statusValid'],
    ['lost', [answer('lost')], 'failed', 'statusReported'],
    ['stolen', [answer('stolen')], 'failed', 'statusReported'],
    ['found again', [answer('foundAgain')], 'failed', 'statusReported'],
    ['valid after it was lost', [answer('lost'), answer('valid')], 'failed', 'statusReported'],
    ['valid, but reported in another case', [answer('valid', true)], 'failed', 'statusReported'],
    ['unknown', [answer('unknown')], 'inquiry', 'statusUnknown'],
    ['down', [answer('unavailable')], 'inquiry', 'statusUnavailable'],
    ['down, then valid', [answer('unavailable'), answer('valid')], 'passed', 'statusValid'],
  ])('%s', (_what, statuses, outcome, remarkKey) => {
    const found = proposeDocumentStatus(input({ statuses }), 'p');
    expect(found).toMatchObject({ outcome, remarkKey, reasonCode: outcome === 'failed' ? 'ID_REPORTED' : null });
    // Half past eleven in the evening of Greenwich is the next day in Amsterdam.
    expect(found?.remarkData).toEqual(statuses.length === 0 ? {} : { askedOn: '2026-11-21' });
  });
});

describe('IDN-03', () => {
  it('is failed when a number was read, but asked of a sole proprietor', () => {
    expect(proposeMasking(input({ bsnSeen: true }), 'p')).toMatchObject({
      outcome: 'failed',
      reasonCode: 'BSN_VISIBLE',
    });
    const application = { ...PROPOSAL_CASE.application, legalForm: 'Eenmanszaak' };
    expect(proposeMasking(input({ bsnSeen: true }, { application }), 'p')).toMatchObject({ outcome: 'inquiry' });
    expect(proposeMasking(input({ bsnSeen: false }), 'p')).toBeNull();
  });
});

it.each([proposeMasking, proposeSameIdentity, proposeDocumentStatus])('says nothing without a document', (propose) => {
  expect(propose(input(null), 'p')).toBeNull();
});
