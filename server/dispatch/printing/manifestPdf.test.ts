import { describe, expect, it } from 'vitest';
import { letterMark, type PrintRunDetail, type PrintRunLetter } from '@desk/shared/dispatch/printRun';
import { startTestServer } from '../../testing/startTestServer';
import { submittedCopy } from '../../testing/caseCopies';
import { act, mustSucceed, TODAY } from '../../testing/story';
import { readPdf } from '../letters/readPdf';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { renderManifest } from './manifestPdf';

function letter(nth: number, over: Partial<PrintRunLetter> = {}): PrintRunLetter {
  const dispatchId = `01990000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
  return {
    dispatchId,
    kind: 'activationCode',
    mark: letterMark(dispatchId),
    applicationId: 'a',
    caseNumber: `ZU-2026-${String(nth)}`,
    companyName: `Zeilmakerij ${String(nth)} B.V.`,
    registered: false,
    trackNumber: null,
    isVoid: false,
    ...over,
  };
}

function run(manifest: readonly PrintRunLetter[]): PrintRunDetail {
  return {
    id: 'r',
    number: 'ZD-2026-000007-3',
    status: 'read',
    letters: manifest.length,
    manifest,
    createdAt: '2026-11-26T10:00:00.000Z',
    createdById: 'u',
    createdByName: 'Sanne Voorbeeld',
    readAt: null,
    closedAt: null,
    closedByName: null,
  };
}

describe('the manifest on paper', () => {
  it('lists every letter with its mark, case and post, and says which one must come out', async () => {
    const letters = [
      letter(1),
      letter(2, { registered: true, trackNumber: 'RR123456785NL' }),
      letter(3, { isVoid: true }),
    ];
    const [page] = await readPdf(
      new Uint8Array(await renderManifest(run(letters), { language: 'nl', sender: SAMPLE_SENDER })),
    );
    const text = page?.items.map((item) => item.text).join(' ') ?? '';
    for (const { mark, caseNumber, companyName } of letters) {
      expect(text).toContain(mark);
      expect(text).toContain(caseNumber);
      expect(text).toContain(companyName);
    }
    expect(text).toContain('RR123456785NL');
    expect(text).toContain('VERVALLEN');
    expect(text).toContain('2 brieven, waarvan 1 aangetekend');
  });

  it('goes on over the page, with the number of the run on each', async () => {
    const letters = Array.from({ length: 200 }, (_, nth) => letter(nth));
    const pages = await readPdf(
      new Uint8Array(await renderManifest(run(letters), { language: 'en', sender: SAMPLE_SENDER })),
    );
    const texts = pages.map(({ items }) => items.map((item) => item.text).join(' '));
    expect(texts.filter((text) => text.includes('Dispatch list ZD-2026-000007-3'))).toHaveLength(pages.length);
    const whole = texts.join(' ');
    expect(letters.filter(({ mark }) => !whole.includes(mark))).toEqual([]);
    expect(Math.max(...pages.flatMap(({ items }) => items.map(({ y }) => y)))).toBeLessThan(290);
  });

  it('is had by whoever reads cases, and holds no name of a person', async () => {
    const server = await startTestServer({ clock: () => TODAY });
    try {
      const announced = await submittedCopy(server);
      await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
      const { body } = await mustSucceed(server.as('supervisor2').post('/api/print-runs', {}));
      const path = `/api/print-runs/${(body as PrintRunDetail).id}/manifest`;
      expect((await server.as('anonymous').get(path)).status).toBe(401);
      expect((await server.as('administrator1').get(path)).status).toBe(403);
      expect((await server.as('verifier1').get(`${path}?language=fr`)).status).toBe(400);
      const answer = await server.as('verifier1').get(path);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      const [page] = await readPdf(new Uint8Array(answer.bytes));
      expect(page?.text).toContain(announced.number);
      expect(page?.text).not.toContain('van den');
    } finally {
      await server.close();
    }
  });
});
