/** A clean case for the browser: one manager who signs alone, all as registered, at whichever level; and its whole letter. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { importApplications } from '@desk/server/application/importApplications';
import { importRegistrations } from '@desk/server/application/importRegistrations';
import { readConfig } from '@desk/server/config';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';
import { ALL_YES, mustSucceed } from '@desk/server/testing/story';
import type { ApiClient } from '@desk/server/testing/apiClient';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { makeContractPdf } from '../demo/contract/contractPdf';
import { humansOf, type Enclosure } from '../demo/contract/enclosures';
import type { Card } from '../demo/identityCard';
import { admitDemoStaff } from './admitDemoStaff';
import { PATIENCE } from './person';

/** In the demo this case goes the separate route; here it is its manager alone, who signs alone, and all is as registered. */
const COMPANY = 'Logistiek Zuiderpoort B.V.';
const WHOLE = { missingPages: [], upgradeNote: 'present', signatures: 'all', scanned: false } as const;
const OWN_PAGES = 3;
const PO_BOX = { street: '', houseNumber: '', houseLetter: '', houseAddition: '', poBox: '120', postcode: '1000 AC' };

export interface LevelChange {
  readonly from: AssuranceLevelId;
  readonly to: ApplicationInput['targetLevel'];
  /** The customer gave a PO box where the registration holds a street: the one thing that is not clean. */
  readonly poBox?: true;
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(join('db', 'demo', file), 'utf8')).trim().split(/\r?\n/);
}

/** Each case has a registration and a means of its own, by its place. */
function ownNumbers(place: number): { readonly registration: string; readonly means: string } {
  return {
    registration: `ZR-9001${String(place).padStart(2, '0')}`,
    means: `ZM-9001${String(place).padStart(2, '0')}`,
  };
}

/** The application for the manager alone, sent in this morning. */
async function cleanApplication({ to, poBox }: LevelChange, place: number): Promise<ApplicationInput> {
  const all = (await linesOf('applications.jsonl')).map((line) => applicationInputSchema.parse(JSON.parse(line)));
  const application = all.find(({ companyName }) => companyName === COMPANY);
  if (application === undefined) {
    throw new Error(`${COMPANY} is not among the applications of the demo`);
  }
  const { registration, means } = ownNumbers(place);
  return {
    ...application,
    frontOfficeId: `${application.frontOfficeId}-${String(place)}`,
    registrationNumber: registration,
    targetLevel: to,
    address: poBox === undefined ? application.address : { ...application.address, ...PO_BOX },
    submittedAt: new Date().toISOString(),
    persons: application.persons
      .filter(({ role }) => role === 'manager')
      .map((manager) => ({ ...manager, meansNumber: means })),
  };
}

/** The registration of the same company without management module, its manager at the level that goes up. */
async function cleanRegistration({ from }: LevelChange, place: number): Promise<string> {
  const row = (await linesOf('registrations.csv')).find((line) => line.includes(COMPANY) && line.includes('manager'));
  const { registration, means } = ownNumbers(place);
  return (row ?? '')
    .replace(/^ZR-\d+/, registration)
    .replace(/ZM-\d+/, means)
    .replace(',ja,', ',nee,')
    .replace(/,manager,[^,]+,/, `,manager,${from},`);
}

/** A desk that knows its staff, and for each change of level a registration and an application. */
export async function fillWithCleanCases(dataDir: string, changes: readonly LevelChange[]): Promise<void> {
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
  const by = { dryRun: false, actor: SYSTEM_ACTOR, requestId: 'test', origin: 'command' } as const;
  try {
    await admitDemoStaff(deps);
    const [heads = ''] = await linesOf('registrations.csv');
    const rows = await Promise.all(changes.map(cleanRegistration));
    const known = await importRegistrations(deps, { text: [heads, ...rows].join('\n'), ...by });
    const applications = await Promise.all(changes.map(cleanApplication));
    const text = applications.map((application) => JSON.stringify(application)).join('\n');
    const announced = await importApplications(deps, { text, ...by });
    expect([known.refused, announced.refused]).toEqual([[], []]);
  } finally {
    await closeDependencies(deps);
  }
}

type Human = Pick<ApplicationDetail['signers'][number], 'prefix' | 'surname' | 'firstNames' | 'birthDate'>;

/** The card of which a copy lies behind the contract. */
export function cardOf({ prefix, surname, firstNames, birthDate }: Human): Card {
  const expiresOn = `${String(new Date().getFullYear() + 5)}-06-01`;
  const name = { surname: `${prefix} ${surname}`.trim(), givenNames: firstNames };
  return { number: 'IW4K8T314', birthDate: birthDate ?? '', expiresOn, ...name };
}

/**
 * The case with its whole contract, every question of the list answered; the desk has asked the register.
 * @param client of whoever registers the letter
 * @param change which of the cases; `place` is its place among those the desk was filled with
 */
export async function receivedCase(client: ApiClient, change: LevelChange, place: number): Promise<ApplicationDetail> {
  const application = await cleanApplication(change, place);
  const query = `filter=${encodeURIComponent(JSON.stringify({ q: COMPANY }))}&range=${encodeURIComponent('[0,99]')}`;
  const rows = (await client.get(`/api/applications?${query}`)).body as { id: string; number: string }[];
  const read = async (id: string): Promise<ApplicationDetail> =>
    (await client.get(`/api/applications/${id}`)).body as ApplicationDetail;
  const cases = await Promise.all(rows.map(({ id }) => read(id)));
  const found = cases.find(({ frontOfficeId }) => frontOfficeId === application.frontOfficeId);
  const { id = '', number = '' } = found ?? {};
  const day = amsterdamDay(new Date().toISOString());
  const enclosures = humansOf(application).map((human): Enclosure => ({ kind: 'identityCopy', card: cardOf(human) }));
  const pdf = await makeContractPdf({ applicationNumber: number, application, scan: WHOLE, signedOn: day, enclosures });
  await mustSucceed(
    client.upload('/api/mail-items', {
      fields: { applicationNumber: number, receivedOn: day, signedOn: day, checklist: JSON.stringify(ALL_YES) },
      field: 'scans',
      files: [{ name: 'contract.pdf', bytes: new Uint8Array(pdf), type: 'application/pdf' }],
    }),
  );
  const isReady = async (): Promise<boolean> => {
    const { register, pages } = await read(id);
    return register?.result === 'found' && pages.filter(({ proposed }) => proposed !== null).length === OWN_PAGES;
  };
  await vi.waitUntil(isReady, { ...PATIENCE, interval: 200 });
  const detail = await read(id);
  // Nobody works on it yet, and so days are masked in it; the paper says them.
  const onPaper = <T extends object>(people: readonly T[], written: readonly Pick<Human, 'birthDate'>[]): T[] =>
    people.map((one, at) => ({ ...one, birthDate: written[at]?.birthDate ?? null }));
  const { persons, signers } = application;
  return { ...detail, persons: onPaper(detail.persons, persons), signers: onPaper(detail.signers, signers) };
}
