import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicationInputSchema, type ApplicationInput } from '@desk/shared/application/application';
import { readPdf } from '@desk/server/dispatch/letters/readPdf';
import { makeContractPdf } from './contractPdf';
import type { Contract, ContractScan } from './contractScan';

const demoFile = new URL('../../../db/demo/applications.jsonl', import.meta.url);
const applications = readFileSync(demoFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => applicationInputSchema.parse(JSON.parse(line)));

function demoApplication(companyName: string): ApplicationInput {
  const found = applications.find((application) => application.companyName === companyName);
  if (found === undefined) {
    throw new Error(`No demo application of ${companyName}`);
  }
  return found;
}

const COMPLETE: ContractScan = { missingPages: [], upgradeNote: 'present', signatures: 'all' };
const contractOf = (application: ApplicationInput, scan: Partial<ContractScan> = {}): Contract => ({
  applicationNumber: 'ZU-2026-000123-7',
  application,
  scan: { ...COMPLETE, ...scan },
  signedOn: '2026-11-09',
});
const painters = demoApplication('Schildersbedrijf Kleurrijk');
const joint = demoApplication('Coöperatie Zonnedak Polder U.A.');

describe('makeContractPdf', () => {
  it('prints company, persons and declaration on three numbered pages', async () => {
    const pages = await readPdf(await makeContractPdf(contractOf(painters)));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page.items.filter((item) => item.text === 'ZU-2026-000123-7')).toHaveLength(2);
      expect(page.items.map((item) => item.text)).toContain(`${index + 1}/3`);
    });
    expect(pages[0]?.text).toContain('Schildersbedrijf Kleurrijk');
    expect(pages[0]?.text).toContain('eHerkenning EH2+');
    expect(pages[1]?.text).toContain('info@kleurrijk.example');
    expect(pages[2]?.text).toContain('Verklaring');
    expect(pages[2]?.text).toContain('09-11-2026');
  });

  it('keeps letters beyond Latin-1', async () => {
    const pages = await readPdf(await makeContractPdf(contractOf(painters)));
    for (const name of ['Ştefan', 'Łukasz', 'Wróblewski']) {
      expect(pages[1]?.text).toContain(name);
    }
  });

  it.each([
    ['present', 'Dit is een upgrade naar EH2+'],
    ['otherLevel', 'Dit is een upgrade naar EH3'],
  ] as const)('writes the note by hand when it is %s', async (upgradeNote, expected) => {
    const pages = await readPdf(await makeContractPdf(contractOf(painters, { upgradeNote })));
    expect(pages[2]?.items.map((item) => item.text)).toContain(expected);
  });

  it('writes no note when the customer forgot it', async () => {
    const pages = await readPdf(await makeContractPdf(contractOf(painters, { upgradeNote: 'missing' })));
    expect(pages[2]?.text).not.toContain('Dit is een upgrade');
  });

  it.each([
    ['all', 3],
    ['oneMissing', 2],
  ] as const)('lets %s sign', async (signatures, dated) => {
    const pages = await readPdf(await makeContractPdf(contractOf(joint, { signatures })));
    expect(pages[2]?.items.filter((item) => item.text === '09-11-2026')).toHaveLength(dated);
    for (const signer of joint.signers) {
      expect(pages[2]?.text).toContain(signer.surname);
    }
  });

  it('leaves out the pages that were not in the envelope and keeps the numbers of the others', async () => {
    const pages = await readPdf(await makeContractPdf(contractOf(painters, { missingPages: [2] })));
    expect(pages.map((page) => page.items.find((item) => /^[123]\/3$/.test(item.text))?.text)).toEqual(['1/3', '3/3']);
  });

  it.each([
    ['every page missing', { ...contractOf(painters, { missingPages: [1, 2, 3] }) }],
    ['a signing day that is none', { ...contractOf(painters), signedOn: 'yesterday' }],
  ])('refuses %s', (_, contract) => {
    expect(() => makeContractPdf(contract)).toThrow(RangeError);
  });

  it('gives the same bytes for the same input, others for another input', async () => {
    const first = await makeContractPdf(contractOf(painters));
    expect(first.equals(await makeContractPdf(contractOf(painters)))).toBe(true);
    expect(
      first.equals(await makeContractPdf({ ...contractOf(painters), applicationNumber: 'ZU-2026-000124-5' })),
    ).toBe(false);
  });

  it.each([
    ['seven persons', demoApplication('Thuiszorg Vier Linden B.V.')],
    ['three signers', joint],
    ['a person without birth date', demoApplication('Dakdekkers Weerbestendig B.V.')],
    ['fifty persons and twenty signers', crowded()],
  ])('keeps %s on the page', async (_, application) => {
    const pages = await readPdf(await makeContractPdf(contractOf(application)));
    expect(pages).toHaveLength(3);
    const items = pages.flatMap((page) => page.items).filter((item) => item.text.trim() !== '');
    expect(items.filter(({ x, y, right }) => x < 20 || right > 190 || y > 285)).toEqual([]);
    const printed = pages[1]?.items.filter((item) => item.text === 'Geboortedatum');
    expect(printed).toHaveLength(application.persons.length);
    for (const person of application.persons) {
      expect(pages[1]?.text).toContain(person.surname);
    }
  });
});

function crowded(): ApplicationInput {
  const [person] = painters.persons;
  const [signer] = painters.signers;
  if (person === undefined || signer === undefined) {
    throw new Error('The demo application lost its people.');
  }
  return {
    ...painters,
    persons: Array.from({ length: 50 }, () => person),
    signers: Array.from({ length: 20 }, () => signer),
  };
}
