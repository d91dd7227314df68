/** The real client over real HTTP: every error code, retries, patience, turns; and never the key in what it says. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerCompanySchema } from '@desk/shared/application/tradeRegister';
import { kvkRegister } from './kvkRegister';
import { readCompanies } from './standIn/standInCompany';
import { demoRegisterFile } from './standIn/standInRegister';
import { startStandIn, type StandIn } from './standIn/startStandIn';
import type { TradeRegister } from './tradeRegister';

const KEY = 'a-key-that-nobody-may-read';
const NOW = new Date('2026-11-23T09:00:00.000Z');
const companies = readCompanies(readFileSync(demoRegisterFile(), 'utf8'));

let standIn: StandIn;
let register: TradeRegister;
let pauses: number[];
let ticks: number;
beforeEach(async () => {
  standIn = await startStandIn(companies, KEY);
  pauses = [];
  ticks = 0;
  register = open();
});
afterEach(() => standIn.close());

function open(over: { key?: string; url?: string; timeoutMs?: number } = {}): TradeRegister {
  const { key = KEY, url = standIn.url, timeoutMs = 5000 } = over;
  return kvkRegister({
    url,
    key,
    provider: 'test',
    clock: () => NOW,
    connection: {
      random: () => 0,
      ticks: () => ticks,
      timeoutMs,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        ticks += milliseconds;
        return Promise.resolve();
      },
    },
  });
}
const ask = (kvkNumber: string, establishmentNumber: string | null = null) =>
  register.consult({ kvkNumber, establishmentNumber });
const fault = (status: number, code: string, headers: Record<string, string> = {}) => ({
  status,
  headers,
  body: JSON.stringify({ fout: [{ code, omschrijving: 'x' }] }),
});

describe('the companies that KVK publishes for tests', () => {
  it.each([
    ['68750110', { rsin: '857587973', legalForm: 'Besloten Vennootschap', endedOn: null, specialStatus: null }],
    ['69599084', { rsin: null, legalForm: 'Eenmanszaak' }],
    ['68727720', { name: 'Test NV Katrien', legalForm: 'Naamloze Vennootschap' }],
    ['69599068', { name: 'Test Stichting Bolderbast', legalForm: 'Stichting' }],
    ['69599076', { name: 'Test VOF Guus', legalForm: 'Vennootschap Onder Firma' }],
    ['96354429', { name: 'Test Coöperatie Opgeheven', endedOn: '2023-06-30' }],
    ['42024440', { endedOn: '2022-12-31' }],
  ])('%s is found', async (kvkNumber, company) => {
    const answer = await ask(kvkNumber);
    expect(answer).toMatchObject({ result: 'found', errorCode: null, provider: 'test', asOf: NOW.toISOString() });
    expect(answer.company).toMatchObject({ kvkNumber, ...company });
  });

  it('68750110 has two establishments, and the one that is named shows its own address as well', async () => {
    const { company } = await ask('68750110', '000037178601');
    expect(company?.establishments.map(({ number, main }) => [number, main])).toEqual([
      ['000037178598', true],
      ['000037178601', false],
    ]);
    expect(company?.addresses.map(({ city }) => city)).toEqual(['Lollum', 'Tubbergen']);
  });

  it('90001354 has an address that is kept from view', async () => {
    const { company } = await ask('90001354');
    expect(company?.addresses).toMatchObject([{ shielded: true, street: '' }]);
  });

  it('90006577 has a thousand establishments', async () => {
    const { company } = await ask('90006577');
    expect(new Set(company?.establishments.map(({ number }) => number)).size).toBe(1000);
  });

  it.each([
    ['42264003', ['sole']],
    ['42422608', ['joint', 'joint']],
    ['42084128', ['owner', 'limitedPower']],
  ])('%s has people with authority %j', async (kvkNumber, authorities) => {
    const { company } = await ask(kvkNumber);
    expect(company?.functionaries?.map(({ authority }) => authority)).toEqual(authorities);
  });

  it.each([
    ['90004973', 'IPD1002'],
    ['90002903', 'IPD1003'],
  ])('%s stays out of order: %s, after four attempts', async (kvkNumber, errorCode) => {
    expect(await ask(kvkNumber)).toMatchObject({ result: 'unavailable', errorCode, company: null });
    expect(standIn.asked).toHaveLength(4);
    expect(pauses).toEqual([300, 600, 1200]);
  });
});

it('asks nothing about a company without a number, and concludes nothing', async () => {
  expect(await ask('')).toMatchObject({ result: 'unavailable', errorCode: 'noKvkNumber', company: null });
  expect(standIn.asked).toEqual([]);
});

describe('a company that is directed by companies', () => {
  it('comes with their own answers, along the chain, each once', async () => {
    const { company } = await ask('90009971');
    expect(company?.functionaries).toMatchObject([{ companyName: 'Anna Holding B.V.', companyKvkNumber: '90009972' }]);
    expect(company?.directorCompanies).toMatchObject([
      { kvkNumber: '90009972', functionaries: [{ companyKvkNumber: '90009973' }] },
      { kvkNumber: '90009973', functionaries: [{ surname: 'Annason', authority: 'sole' }] },
    ]);
    expect(new Set(standIn.asked).size).toBe(standIn.asked.length);
  });

  it('comes without the one about which nothing is answered', async () => {
    const path = '90009973';
    standIn.disturb({ path, times: 50, instead: fault(404, 'IPD0005') });
    const { company, result } = await ask('90009971');
    expect(result).toBe('found');
    expect(company?.directorCompanies?.map(({ kvkNumber }) => kvkNumber)).toEqual(['90009972']);
  });
});

it.each(companies.filter(({ fout }) => fout === undefined).map(({ kvkNummer }) => kvkNummer))(
  'company %s of the demo keeps the shape that everybody shares',
  async (kvkNumber) => {
    const { company } = await ask(kvkNumber);
    expect(registerCompanySchema.parse(company)).toEqual(company);
    expect(company?.functionaries).not.toEqual([]);
  },
);

describe('a number that is not answered', () => {
  it('and that searching does not know either is not found', async () => {
    expect(await ask('12345678')).toMatchObject({ result: 'notFound', errorCode: 'IPD0005', company: null });
    expect(standIn.asked.at(-1)).toContain('/v2/zoeken?kvkNummer=12345678');
  });

  it('but that searching knows is not called unknown', async () => {
    standIn.disturb({ path: '/basisprofielen/', times: 1, instead: fault(404, 'IPD0005') });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'IPD0005' });
  });

  it('and that has ended is known to searching', async () => {
    standIn.disturb({ path: '/basisprofielen/', times: 1, instead: fault(404, 'IPD0005') });
    expect(await ask('96354429')).toMatchObject({ result: 'unavailable' });
  });

  it.each([
    [404, 'IPD5200', 'notFound'],
    [400, 'IPD0004', 'notFound'],
    [400, 'IPD0006', 'notFound'],
    [400, 'IPD0010', 'notFound'],
    [400, 'IPD1998', 'unavailable'],
    [400, 'IPD1999', 'unavailable'],
    [400, 'IPD5203', 'unavailable'],
    [500, 'IPD9999', 'unavailable'],
    [404, 'IPD7777', 'unavailable'],
  ] as const)('with %s %s is %s, and not asked again', async (status, errorCode, result) => {
    standIn.disturb({ times: 1, instead: fault(status, errorCode) });
    expect(await ask('68750110')).toMatchObject({ result, errorCode, company: null });
    expect(standIn.asked).toHaveLength(1);
  });

  it.each([
    [401, 'HTTP401', 1],
    [403, 'HTTP403', 1],
    [418, 'HTTP418', 1],
    [429, 'HTTP429', 4],
    [502, 'HTTP502', 4],
    [503, 'HTTP503', 4],
  ])('with status %s and no code is unavailable (%s) after %s attempt(s)', async (status, errorCode, attempts) => {
    standIn.disturb({ times: 4, instead: { status, body: '<html>no</html>' } });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode });
    expect(standIn.asked).toHaveLength(attempts);
  });

  it.each([['not json'], ['[]'], ['{"kvkNummer":42}']])('with a body like %s is unavailable', async (body) => {
    standIn.disturb({ times: 1, instead: { status: 200, body } });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'unreadable' });
  });
});

describe('a register that is out of order for a moment', () => {
  it('is asked again with growing pauses, and answers', async () => {
    standIn.disturb({ path: '/basisprofielen/68750110', times: 2, instead: fault(500, 'IPD1002') });
    expect(await ask('68750110')).toMatchObject({ result: 'found' });
    expect(pauses).toEqual([300, 600]);
  });

  it('is given the time that it asks for', async () => {
    standIn.disturb({ times: 1, instead: { status: 429, body: '', headers: { 'Retry-After': '2' } } });
    expect(await ask('68750110')).toMatchObject({ result: 'found' });
    expect(pauses).toEqual([2000]);
  });

  it('is not waited for when it asks for too much', async () => {
    standIn.disturb({ times: 1, instead: { status: 429, body: '', headers: { 'Retry-After': '300' } } });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'HTTP429' });
    expect(pauses).toEqual([]);
  });

  it('that is too slow counts as out of order', async () => {
    register = open({ timeoutMs: 50 });
    standIn.disturb({ times: 4, delayMs: 60_000 });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'timeout' });
  });

  it('that is not there is unreachable', async () => {
    await standIn.close();
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'unreachable' });
  });

  it('while people are asked for is out of order as a whole: half an answer is none', async () => {
    standIn.disturb({ path: '/functionarissen/', times: 4, instead: fault(500, 'IPD1002') });
    expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'IPD1002' });
  });
});

it.each([
  [401, ''],
  [403, ''],
  [404, 'IPD0005'],
])('says that it knows nothing about people when they are not supplied (%s %s)', async (status, code) => {
  standIn.disturb({ path: '/functionarissen/', times: 1, instead: fault(status, code) });
  const { result, company } = await ask('68750110');
  expect([result, company?.name, company?.functionaries]).toEqual(['found', 'Test BV Donald', null]);
});

it('does not follow the register to another address with its key', async () => {
  standIn.disturb({ times: 4, instead: { status: 302, body: '', headers: { Location: `${standIn.url}/elsewhere` } } });
  expect(await ask('68750110')).toMatchObject({ result: 'unavailable', errorCode: 'unreachable' });
  expect(standIn.asked.filter((path) => path.includes('elsewhere'))).toEqual([]);
});

it('shows its key to the register only', async () => {
  register = open({ key: 'another-key' });
  const answer = await ask('68750110');
  expect(answer).toMatchObject({ result: 'unavailable', errorCode: 'HTTP401' });
  expect(JSON.stringify(answer)).not.toContain('another-key');
});

it('asks no more than twenty times a second', async () => {
  await Promise.all(Array.from({ length: 10 }, () => ask('68750110')));
  // Three questions a company: the first twenty at once, each further one a twentieth of a second later than the one before.
  expect(standIn.asked).toHaveLength(30);
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(0);
  expect(ticks).toBeGreaterThan(0);
});
