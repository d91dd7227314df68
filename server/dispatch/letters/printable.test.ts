import { describe, expect, it } from 'vitest';
import { unprintableTexts } from './printable';
import { SAMPLE_ADDRESS } from '../../testing/sampleAddress';

const address = SAMPLE_ADDRESS;
const CONTENT = { subject: 'Onderwerp', salutation: 'Geachte heer, mevrouw,', blocks: [], closing: 'Groet,' };

function unprintable(company: string, text = ''): string[] {
  const blocks = [{ kind: 'paragraph', text } as const];
  const recipient = { company, nameLines: [], address };
  return unprintableTexts({ language: 'nl', recipient, content: { ...CONTENT, blocks } });
}

describe('what the typeface of letters can print', () => {
  it.each([
    'Zeilmakerij Oostvaart B.V.',
    'Łukasz Dvořáček-Šimková & Zn. (€ 5, “goed” – ’s avonds)',
    'Güneş Ağaoğlu, Nguyễn Thị Ánh, Þórðarson, Ŋ, Ə',
    'Jose\u0301 Garc\u00eda',
    'Ελληνική Εταιρεία, Българска фирма',
  ])('is %s', (company) => {
    expect(unprintable(company)).toEqual([]);
  });

  it.each([
    ['Arabic', 'شركة النور'],
    ['Hebrew', 'חברה'],
    ['Chinese', '株式会社 Oostvaart'],
    ['Korean', '한국 B.V.'],
    ['Thai', 'บริษัท'],
    ['Devanagari', 'कंपनी'],
    ['one letter that is not there', 'Oostvaart \u{1F98A} B.V.'],
    ['a letter of another plane', 'Oost\u{20000}vaart B.V.'],
  ])('is not %s, and the line is named', (_, company) => {
    expect(unprintable(company)).toEqual([company]);
  });

  it('names the word of a text, and what stands in the address once', () => {
    expect(unprintable('Oostvaart', 'Beste 山田 en Jan')).toEqual(['山田']);
    expect(unprintable('山田 B.V.', 'De aanvraag van 山田 is goed.')).toEqual(['山田 B.V.']);
  });
});
