import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { act, checkOf, mustSucceed, passChecks, readCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('verifier1'), id);

/** Declared with a postcode in another spelling and another street than registered. */
function differing(): Promise<Announced> {
  return takenCopy(server, {
    application: ({ address }) => ({ address: { ...address, postcode: '1234ab', street: 'Andere straat' } }),
  });
}

async function resolve(announced: Announced, field: string, settlement: Record<string, unknown>): Promise<Answer> {
  const mismatch = (await read(announced)).mismatches.find((one) => one.field === field);
  return act(server.as('verifier1'), announced.id, {
    action: 'resolveMismatch',
    mismatchId: mismatch?.id,
    ...settlement,
  });
}

async function naw(announced: Announced): Promise<unknown[]> {
  const { outcome, reasonCode } = checkOf(await read(announced), 'CTC-01');
  return [outcome, reasonCode];
}

describe('differences with the registration', () => {
  it('are found with both values and their class, and leave the check open', async () => {
    const announced = await differing();
    const { mismatches } = await read(announced);
    const classes = Object.fromEntries(mismatches.map(({ field, difference }) => [field, difference]));
    expect(classes).toMatchObject({
      postcode: 'formattingOnly',
      street: 'different',
      city: 'identical',
      email: 'identical',
    });
    const street = mismatches.find(({ field }) => field === 'street');
    expect(street).toMatchObject({ declared: 'Andere straat', registered: 'Voorbeeldstraat', resolution: null });
    expect(await naw(announced)).toEqual([null, null]);
  });

  it.each([
    ['postcode', { resolution: 'registrationOutdated', reason: 'as told' }, 409, 'resolutionNotAllowed'],
    ['postcode', { resolution: 'declaredSlip', reason: 'as told' }, 409, 'resolutionNotAllowed'],
    ['street', { resolution: 'confirmedSame' }, 409, 'resolutionNotAllowed'],
    ['city', { resolution: 'confirmedSame' }, 409, 'resolutionNotAllowed'],
    ['street', { resolution: 'registrationOutdated' }, 422, 'malformed'],
    ['street', { resolution: 'declaredSlip', reason: ' x ' }, 422, 'malformed'],
    ['street', { resolution: 'notAccepted' }, 422, 'malformed'],
    ['street', { resolution: 'looksFine', reason: 'as told' }, 422, 'malformed'],
  ])('of %s refuse %o: %i', async (field, settlement, status, code) => {
    refused ??= differing();
    const announced = await refused;
    const answer = await resolve(announced, field, settlement);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await read(announced)).mismatches.every(({ resolution }) => resolution === null)).toBe(true);
  });

  it('of another case are not found: 404', async () => {
    const [one, other] = [await differing(), await differing()];
    const mismatchId = (await read(other)).mismatches[0]?.id;
    const settlement = { action: 'resolveMismatch', mismatchId, resolution: 'confirmedSame' };
    const answer = await act(server.as('verifier1'), one.id, settlement);
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });
});
let refused: Promise<Announced> | undefined;

describe('settling them', () => {
  it('passes the check once all are settled, with who said so and why', async () => {
    const announced = await differing();
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'confirmedSame' }));
    expect(await naw(announced)).toEqual([null, null]);
    await mustSucceed(resolve(announced, 'street', { resolution: 'registrationOutdated', reason: 'moved in May' }));
    expect(await naw(announced)).toEqual(['passed', null]);
    const street = (await read(announced)).mismatches.find(({ field }) => field === 'street');
    expect(street).toMatchObject({
      reason: 'moved in May',
      resolvedByName: 'Vera Voorbeeld',
      resolvedAt: TODAY.toISOString(),
    });
    const events = await eventsOf(server.deps.db, announced.id);
    const resolved = events.filter(({ type }) => type === 'mismatch.resolved');
    expect(resolved.map(({ data, handling }) => [data, handling])).toMatchObject([
      [{ field: 'postcode', resolution: 'confirmedSame' }, true],
      [{ field: 'street', resolution: 'registrationOutdated', reason: 'moved in May' }, true],
    ]);
  });

  it('fails the check with its own reason when one is not accepted', async () => {
    const announced = await differing();
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'confirmedSame' }));
    await mustSucceed(resolve(announced, 'street', { resolution: 'notAccepted', reason: 'nobody knows it' }));
    expect(await naw(announced)).toEqual(['failed', 'NAW_MISMATCH']);
  });

  it('can be taken back by settling again; the former finding stays', async () => {
    const announced = await differing();
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'notAccepted', reason: 'first thought' }));
    await mustSucceed(resolve(announced, 'street', { resolution: 'declaredSlip', reason: 'customer phoned' }));
    expect(await naw(announced)).toEqual(['failed', 'NAW_MISMATCH']);
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'confirmedSame' }));
    const { attempts } = checkOf(await read(announced), 'CTC-01');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'passed']);
  });

  it('of one cause take one answer together, each with its event; those of another cause do not', async () => {
    const announced = await takenCopy(server, {
      application: ({ address }) => ({
        address: { ...address, street: '', houseNumber: '', poBox: '12', postcode: '4321 BA' },
        companyName: 'Heel iets anders B.V.',
      }),
    });
    const { mismatches } = await read(announced);
    const idOf = (field: string): string => mismatches.find((one) => one.field === field)?.id ?? '';
    const [street = '', ...others] = ['street', 'houseNumber', 'postcode', 'poBox'].map(idOf);
    const settlement = { action: 'resolveMismatch', mismatchId: street, resolution: 'declaredSlip', reason: 'as told' };
    const wrong = await act(server.as('verifier1'), announced.id, { ...settlement, also: [idOf('companyName')] });
    expect([wrong.status, wrong.body.errors]).toEqual([422, { also: 'notOfThisCause' }]);
    await mustSucceed(act(server.as('verifier1'), announced.id, { ...settlement, also: others }));
    const settled = (await read(announced)).mismatches.filter(({ resolution }) => resolution === 'declaredSlip');
    expect(settled.map(({ field }) => field)).toEqual(['street', 'houseNumber', 'postcode', 'poBox']);
    const events = await eventsOf(server.deps.db, announced.id);
    expect(events.filter(({ type }) => type === 'mismatch.resolved')).toHaveLength(4);
  });

  it('is needed before the case can be submitted', async () => {
    const announced = await differing();
    await passChecks(server.as('verifier1'), announced.id);
    const early = await act(server.as('verifier1'), announced.id, { action: 'submit' });
    expect([early.status, early.body.code]).toEqual([409, 'checksIncomplete']);
    expect(early.body.refusals.map(({ code }: { code: string }) => code)).toContain('mismatchesOpen');
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'confirmedSame' }));
    await mustSucceed(resolve(announced, 'street', { resolution: 'declaredSlip', reason: 'customer phoned' }));
    expect((await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'submit' }))).body.status).toBe(
      'awaitingApproval',
    );
  });

  it('of a value that changed again starts anew, and keeps the rest', async () => {
    const announced = await differing();
    await mustSucceed(resolve(announced, 'postcode', { resolution: 'confirmedSame' }));
    await mustSucceed(resolve(announced, 'street', { resolution: 'declaredSlip', reason: 'customer phoned' }));
    const { version, address } = await read(announced);
    const corrected = { version, reason: 'as on paper', address: { ...address, street: 'Derde straat' } };
    await mustSucceed(server.as('verifier1').put(`/api/applications/${announced.id}`, corrected));
    const after = await read(announced);
    const resolutionOf = (field: string): unknown => after.mismatches.find((one) => one.field === field)?.resolution;
    expect([resolutionOf('postcode'), resolutionOf('street')]).toEqual(['confirmedSame', null]);
    expect(checkOf(after, 'CTC-01')).toMatchObject({ outcome: null });
  });
});
