/** The letters of messages as whoever holds them sees them: read as text, and looked at as pictures. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { AskedItem } from '@desk/shared/dispatch/messages/askedItem';
import { buildMessage, type MessageInput } from '@desk/shared/dispatch/messages/buildMessage';
import { BUILT_IN_TEMPLATES } from '@desk/shared/dispatch/messages/builtInTemplates';
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { SAMPLE_SENDER } from '@desk/shared/dispatch/sampleSender';
import { openScan } from '../../reading/openScan';
import { ADDRESS_WINDOW } from '../letters/letterSheet';
import { readPdf } from '../letters/readPdf';
import { renderLetters } from '../letters/renderLetters';
import { messageLetter } from './messageLetter';
import { renderMessage } from './renderMessage';
import { SAMPLE_ADDRESS } from '../../testing/sampleAddress';

const SCALE = 4;
const DARK = 160;
const DISPATCH = '01990000-0000-7000-8000-0a1b2c3d4e5f';
const LANGUAGES = ['nl', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const ABOUT = { caseNumber: 'ZU-2026-000123-7', company: 'Zeilmakerij Oostvaart B.V.', level: 'EH3' } as const;
const LONG_COMPANY = 'Stichting tot Bevordering van de Allerlangste Bedrijfsnamen der Lage Landen en Omstreken '.repeat(
  2,
);
const BO = { initials: 'B.', firstNames: 'Bo', prefix: 'van', surname: 'Voorbeeld' };
const MISMATCH: AskedItem = {
  kind: 'mismatch',
  field: 'street',
  about: BO,
  declared: 'Molenwiek',
  registered: 'Kwelderpad',
};
const CHECK: AskedItem = { kind: 'check', reasonCode: 'EXTRACT_TOO_OLD', about: null };

const INPUTS: readonly MessageInput[] = [
  { kind: 'confirmationOfReceipt', about: ABOUT, facts: { receivedOn: '2026-11-20' } },
  {
    kind: 'supplementRequest',
    about: ABOUT,
    facts: { dueOn: '2026-12-10', items: [MISMATCH, CHECK], note: 'Bel ons gerust.\n\nWij helpen u graag.' },
  },
  { kind: 'reminder', about: ABOUT, facts: { dueOn: '2026-12-10', items: [MISMATCH] } },
  {
    kind: 'identification',
    about: ABOUT,
    facts: {
      persons: ['B. van Voorbeeld'],
      note: 'Parkeren kan naast het gebouw.',
      appointment: { on: '2026-12-07', at: '10:30', place: 'Voorbeeldstraat 17, Voorbeeldstad' },
    },
  },
  { kind: 'rejection', about: ABOUT, facts: { reasonCodes: ['KVK_CHANGED', 'SIGNER_BARRED'], note: '' } },
  { kind: 'paperReminder', about: ABOUT, facts: { dueOn: '2026-12-10' } },
  {
    kind: 'approval',
    about: ABOUT,
    facts: { persons: ['B. van Voorbeeld'], dropped: [{ name: 'C. Mast', reasonCodes: ['ID_EXPIRED'] }] },
  },
  { kind: 'completion', about: ABOUT, facts: { persons: ['B. van Voorbeeld', 'Ł. Dvořáček-Šimková'] } },
  { kind: 'lapse', about: ABOUT, facts: {} },
];
const WORDING = { sender: SAMPLE_SENDER, letterTo: 'registeredAddress' } as const;
const EACH = LANGUAGES.flatMap((language) => INPUTS.map((input) => [language, input.kind, input] as const));

function messageOf(input: MessageInput, language: Language, company: string = ABOUT.company): CustomerMessage {
  const content = buildMessage(input, {
    ...WORDING,
    language,
    template: BUILT_IN_TEMPLATES[language][input.kind],
  });
  return {
    id: 'm',
    applicationId: 'a',
    kind: input.kind,
    templateVersion: 1,
    language,
    caseNumber: ABOUT.caseNumber,
    createdAt: '2026-11-26T10:00:00.000Z',
    createdById: 'u',
    createdByName: 'Vera',
    requestId: 'r',
    content,
    ...renderMessage(content, { language, sender: SAMPLE_SENDER }),
    receivers: {
      mails: [],
      byPost: true,
      letter: {
        company,
        address: SAMPLE_ADDRESS,
      },
    },
  };
}

function pdfOf(message: CustomerMessage): Promise<Buffer> {
  return renderLetters({ title: message.subject, sender: SAMPLE_SENDER }, [messageLetter(message, DISPATCH)]);
}

async function picturesOf(message: CustomerMessage): Promise<Buffer[]> {
  const scan = await openScan(await pdfOf(message), 'application/pdf');
  try {
    return await Promise.all(Array.from({ length: scan.pages }, (_, at) => scan.png(at + 1, 210 * SCALE)));
  } finally {
    await scan.close();
  }
}

async function inkIn(png: Buffer, area: { left: number; right: number; top: number; bottom: number }): Promise<number> {
  const { left, right, top, bottom } = area;
  const part = { left: left * SCALE, top: top * SCALE, width: (right - left) * SCALE, height: (bottom - top) * SCALE };
  const pixels = await sharp(png).extract(part).greyscale().raw().toBuffer();
  return pixels.filter((pixel) => pixel < DARK).length / pixels.length;
}

function long(count: number): MessageInput {
  const items = Array.from({ length: count }, (_, at) => (at % 2 === 0 ? MISMATCH : CHECK));
  return { kind: 'supplementRequest', about: ABOUT, facts: { dueOn: '2026-12-10', items, note: '' } };
}

describe('the letter of a message', () => {
  it.each(EACH)(
    'in %s, %s: address in the window, white around it, case and words below',
    async (language, _, input) => {
      const message = messageOf(input, language);
      const [png = Buffer.alloc(0)] = await picturesOf(message);
      const { left, right, top, bottom } = ADDRESS_WINDOW;
      expect(await inkIn(png, ADDRESS_WINDOW)).toBeGreaterThan(0.004);
      expect(await inkIn(png, { left: left - 3, right: left, top, bottom })).toBe(0);
      expect(await inkIn(png, { left: right, right: right + 10, top, bottom })).toBe(0);
      expect(await inkIn(png, { left, right, top: bottom, bottom: bottom + 4 })).toBe(0);
      expect(await inkIn(png, { left: 195, right: 210, top: 0, bottom: 297 })).toBe(0);
      const [page] = await readPdf(await pdfOf(message));
      expect(page?.text).toContain('9745 VD Groningen');
      expect(page?.text).toContain(ABOUT.caseNumber);
      const whole = (await readPdf(await pdfOf(message))).map(({ text }) => text).join(' ');
      const { name, addressLines, phone, email, webPage, openingHours } = SAMPLE_SENDER;
      expect(page?.text).toContain(`Retour: ${[name, ...addressLines].join(', ')}`);
      for (const value of [`${phone} (${openingHours[language]})`, email, webPage]) {
        expect(whole).toContain(value);
      }
    },
  );

  it('keeps a very long company name inside the window', async () => {
    const pages = await readPdf(await pdfOf(messageOf(long(1), 'nl', LONG_COMPANY)));
    const inWindow = (pages[0]?.items ?? []).filter(({ x, y }) => x < 115 && y > 48 && y < 97);
    expect(inWindow.map(({ text }) => text).join(' ')).toContain('9745 VD Groningen');
    expect(Math.max(...inWindow.map(({ y }) => y))).toBeLessThan(ADDRESS_WINDOW.bottom);
    expect(Math.max(...inWindow.map(({ right }) => right))).toBeLessThan(ADDRESS_WINDOW.right);
  });

  it.each(LANGUAGES)('numbers its pages when there are more, and leaves the foot free, in %s', async (language) => {
    const pages = await readPdf(await pdfOf(messageOf(long(14), language)));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, at) => {
      const words = language === 'nl' ? ['Pagina', 'van'] : ['Page', 'of'];
      expect(page.text).toContain(`${words[0] ?? ''} ${String(at + 1)} ${words[1] ?? ''} ${String(pages.length)}`);
      const body = page.items.filter(({ text, y }) => text.trim() !== '' && y > 273);
      expect(body.every(({ y }) => y > 280)).toBe(true);
      const top = Math.min(...page.items.filter(({ text }) => text.trim() !== '').map(({ y }) => y));
      expect(top).toBeGreaterThan(at === 0 ? 15 : 24);
    });
  });

  it('never parts a heading from its text, nor both values of an item, whatever its length', async () => {
    for (let count = 3; count <= 16; count += 1) {
      const pages = await readPdf(await pdfOf(messageOf(long(count), 'nl')));
      for (const { items } of pages) {
        const lines = items.filter(({ text, y }) => text.trim() !== '' && y < 280).sort((a, b) => a.y - b.y);
        const last = lines.at(-1)?.text ?? '';
        expect(last).not.toMatch(/^Wat u nu doet$|^U schreef$|^\d+\.$|^B\. van Voorbeeld$/);
        expect(last).not.toBe('Molenwiek');
      }
    }
  });
});
