/** Tests what the desk proposes on the establishment number (COM-06). */
import { describe, expect, it } from 'vitest';
import type { EstablishmentAnswer, EstablishmentChoice } from '../../application/establishmentChoice';
import type { RegisterSnapshot } from '../../application/tradeRegister';
import { REGISTRATION } from '../automatic/automaticCase.fixture';
import { proposeEstablishment } from './establishment';
import type { ProposalInput } from './proposal';
import { PROPOSAL_CASE as input } from './proposalCase.fixture';

const OURS = '000037178598';
const OTHER = '000037178599';

function choiceOf(answer: EstablishmentAnswer): EstablishmentChoice {
  const word = answer === 'asked' ? null : ({ saidBy: 'A. Vermeulen', channel: 'phone', on: '2026-06-01' } as const);
  const recorded = { recordedById: 'o', recordedByName: 'Olga Officer', recordedAt: '2026-06-01T09:00:00.000Z' };
  return { answer, number: OURS, word, ...recorded };
}

function registerOf(numbers: readonly string[], kvkNumber = input.application.kvkNumber): RegisterSnapshot {
  const establishments = numbers.map((number, at) => ({ number, name: 'Weverij', main: at === 0 }));
  const nothing = { rsin: null, statutoryName: null, tradeNames: [], startedOn: null, endedOn: null };
  const company = { kvkNumber, name: 'Weverij De Spoel B.V.', legalForm: 'BV', ...nothing, establishments };
  return {
    id: 'r',
    applicationId: 'a',
    kvkNumber,
    result: 'found',
    errorCode: null,
    provider: 'stand-in',
    asOf: '2026-06-01T08:00:00.000Z',
    company: { ...company, specialStatus: null, addresses: [], functionaries: null },
  };
}

interface Given {
  readonly declared: string | null;
  readonly registered: string | null;
  readonly answer?: EstablishmentAnswer;
  readonly services?: readonly string[];
  readonly register?: RegisterSnapshot;
}

function proposed({ declared, registered, answer, services = [], register }: Given) {
  const asked: ProposalInput = {
    ...input,
    application: {
      ...input.application,
      establishmentNumber: declared,
      targetServices: services,
      establishmentChoice: answer === undefined ? null : choiceOf(answer),
    },
    registration: { ...REGISTRATION, establishmentNumber: registered },
    register: register ?? null,
  };
  const { outcome, reasonCode, remarkKey, remarkData } = proposeEstablishment(asked);
  return [outcome, reasonCode, remarkKey, remarkData];
}

describe('proposeEstablishment', () => {
  it.each([
    [null, null, 'passed', 'establishmentNone'],
    ['', null, 'passed', 'establishmentNone'],
    [OURS, OURS, 'inquiry', 'establishmentSame'],
    [OURS, null, 'inquiry', 'establishmentDiffers'],
    [null, OURS, 'inquiry', 'establishmentDiffers'],
    [OURS, OTHER, 'inquiry', 'establishmentDiffers'],
  ])('unasked: declared %s beside registered %s is %s', (declared, registered, outcome, remarkKey) => {
    expect(proposed({ declared, registered })).toEqual([outcome, null, remarkKey, {}]);
  });

  const on = { on: '2026-06-01' };
  it.each([
    ['kept', OURS, OURS, 'passed', 'establishmentKept', on],
    ['kept', OURS, null, 'inquiry', 'establishmentKeptDiffers', on],
    ['kept', OURS, OTHER, 'inquiry', 'establishmentKeptDiffers', on],
    ['asked', OURS, OURS, 'inquiry', 'establishmentAsked', {}],
    ['dropped', null, OURS, 'passed', 'establishmentDropped', on],
    ['dropped', null, null, 'passed', 'establishmentDropped', on],
  ] as const)('%s: declared %s beside registered %s is %s', (answer, declared, registered, ...said) => {
    const [outcome, remarkKey, data] = said;
    expect(proposed({ declared, registered, answer })).toEqual([outcome, null, remarkKey, data]);
  });

  const both = { services: 'UWV, Belastingdienst' };
  it.each([
    ['nobody was asked', undefined, 'failed', 'ESTABLISHMENT_RISK', 'establishmentShutsOut', both],
    ['the question is out', 'asked', 'inquiry', null, 'establishmentAsked', {}],
    ['the customer keeps it', 'kept', 'passed', null, 'establishmentKept', on],
  ] as const)('a service that needs none, when %s', (_what, answer, ...said) => {
    const services = ['Belastingdienst zakelijk', 'UWV Werkgeversportaal', 'RVO'];
    const given = { declared: OURS, registered: OURS, services, ...(answer === undefined ? {} : { answer }) };
    expect(proposed(given)).toEqual(said);
  });

  const gone = ['failed', 'ESTABLISHMENT_RISK', 'establishmentNotOfCompany', { asOf: '2026-06-01' }];
  const same = ['inquiry', null, 'establishmentSame', {}];
  it.each([
    ['lists other ones', registerOf([OTHER]), gone],
    ['lists this one', registerOf([OTHER, OURS]), same],
    ['lists none at all', registerOf([]), same],
    ['answered about another company', registerOf([OTHER], '87654321'), same],
    ['did not know the company', { ...registerOf([OTHER]), result: 'notFound', company: null } as const, same],
  ])('when the register %s', (_what, register, said) => {
    expect(proposed({ declared: OURS, registered: OURS, register })).toEqual(said);
  });

  it('fails a number that is not of this company also when the customer wants to keep it', () => {
    const register = registerOf([OTHER]);
    expect(proposed({ declared: OURS, registered: OURS, answer: 'kept', register })).toEqual(gone);
  });

  it('leaves COM-06 open when the registration is unknown', () => {
    expect(proposeEstablishment({ ...input, registration: null })).toMatchObject({ outcome: 'inquiry' });
  });
});
