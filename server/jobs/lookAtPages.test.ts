/** Tests that the desk knows its own contract by its codes and an empty page by its emptiness, from an upload and from a stack. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApplicationInput } from '@desk/shared/application/application';
import { makeContractPdf } from '../../scripts/demo/contract/contractPdf';
import type { Enclosure } from '../../scripts/demo/contract/enclosures';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, mustSucceed, readCase, TODAY } from '../testing/story';
import { isBlankPage, lookAtPages } from './lookAtPages';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

describe('a page', () => {
  const page = (dark: number) => {
    const pixels = new Uint8ClampedArray(100 * 100 * 4).fill(255);
    for (let at = 0; at < dark; at += 1) {
      pixels.fill(0, (50 * 100 + 20 + at) * 4, (50 * 100 + 20 + at) * 4 + 3);
    }
    return { width: 100, height: 100, pixels };
  };
  it.each([
    ['empty', 0, true],
    ['with some dust', 8, true],
    ['with a word', 9, false],
  ])('%s: %i dark points, blank %s', (_what, dark, isBlank) => {
    expect(isBlankPage(page(dark))).toBe(isBlank);
  });

  it('with only a dark edge is blank', () => {
    const edge = page(0);
    edge.pixels.fill(0, 0, 100 * 4 * 3);
    expect(isBlankPage(edge)).toBe(true);
  });
});

describe('the desk', () => {
  it('proposes the parts of its own contract and nothing for what lies behind, and says nothing of it itself', async () => {
    const officer = server.as('verifier1');
    const announced = await announce(server.deps);
    const application = (await readCase(officer, announced.id)) as unknown as ApplicationInput;
    const enclosures: Enclosure[] = [{ kind: 'registerExtract', application, asOf: '2026-11-18' }];
    const scan = { missingPages: [2], upgradeNote: 'present', signatures: 'all' } as const;
    const { number: applicationNumber } = announced;
    const bytes = await makeContractPdf({ applicationNumber, scan, signedOn: '2026-11-18', application, enclosures });
    const files = [{ name: 'contract.pdf', bytes: new Uint8Array(bytes), type: 'application/pdf' }];
    const fields = { applicationNumber, receivedOn: '2026-11-20' };
    await mustSucceed(officer.upload('/api/mail-items', { fields, field: 'scans', files }));
    expect(await lookAtPages(server.deps)).toBe(1);
    const { pages, version } = await readCase(officer, announced.id);
    expect(pages.map(({ kind, proposed }) => [kind, proposed])).toEqual([
      [null, 'contractCompany'],
      [null, 'contractSignatures'],
      [null, null],
    ]);
    expect(version).toBe(1);
    expect(await lookAtPages(server.deps)).toBe(0);
  });

  it('goes on after a scan that cannot be read', async () => {
    const officer = server.as('verifier1');
    const announced = await announce(server.deps);
    const application = (await readCase(officer, announced.id)) as unknown as ApplicationInput;
    const scan = { missingPages: [], upgradeNote: 'present', signatures: 'all' } as const;
    const { number: applicationNumber } = announced;
    const bytes = await makeContractPdf({ applicationNumber, scan, signedOn: '2026-11-17', application });
    const files = [{ name: 'contract.pdf', bytes: new Uint8Array(bytes), type: 'application/pdf' }];
    const fields = { applicationNumber, receivedOn: '2026-11-20' };
    await mustSucceed(officer.upload('/api/mail-items', { fields, field: 'scans', files }));
    const broken = { ...server.deps.readers, openScan: () => Promise.reject(new Error('broken')) };
    expect(await lookAtPages({ ...server.deps, readers: broken })).toBe(1);
    expect(await lookAtPages(server.deps)).toBe(0);
    const { pages } = await readCase(officer, announced.id);
    expect(pages.map(({ proposed }) => proposed)).toEqual([null, null, null]);
  });
});
