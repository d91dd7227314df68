import { describe, expect, it } from 'vitest';
import { REASON_CODES } from '../../catalogue/checkTypes';
import type { AskedItem } from './askedItem';
import { REASON_SENTENCES } from './reasonSentences';
import { bothValues, wordItem, wordReasons } from './wordItems';

const BO = { initials: 'B.', firstNames: 'Bo', prefix: 'van', surname: 'Spoel' };

describe('what is asked of a customer', () => {
  it.each([
    [
      { kind: 'mismatch', field: 'mobile', declared: '0611111111', registered: '0622222222', about: BO },
      'nl',
      {
        about: 'B. van Spoel',
        text: 'Mobiel nummer: uw opgave is anders dan uw registratie. Laat ons weten wat juist is.',
        values: [{ label: 'U schreef', value: '0611111111', onPaperOnly: true }],
      },
    ],
    [
      { kind: 'mismatch', field: 'birthDate', declared: '1980-03-04', registered: '1980-04-03', about: BO },
      'en',
      {
        about: 'B. van Spoel',
        text: 'Date of birth: what you gave differs from your registration. Please tell us what is right.',
        values: [{ label: 'You wrote', value: '4 March 1980', onPaperOnly: true }],
      },
    ],
    [
      { kind: 'mismatch', field: 'poBox', declared: '', registered: '12', about: null },
      'nl',
      {
        about: null,
        text: 'Postbus: uw opgave is anders dan uw registratie. Laat ons weten wat juist is.',
        values: [
          { label: 'U schreef', value: 'niets' },
          { label: 'Bij ons staat', value: '12', onPaperOnly: true },
        ],
      },
    ],
    [
      { kind: 'missing', missing: { nl: 'Het mandaatbesluit', en: 'The mandate' }, about: BO },
      'nl',
      { about: 'B. van Spoel', text: 'Het mandaatbesluit.', values: [] },
    ],
    [
      { kind: 'check', reasonCode: 'EXTRACT_TOO_OLD', about: null },
      'en',
      {
        about: null,
        text:
          'The trade register data that we have are too old. ' +
          'Please send us a recent extract from the trade register.',
        values: [],
      },
    ],
    [{ kind: 'text', text: 'Een foto.' }, 'nl', { about: null, text: 'Een foto.', values: [] }],
  ] satisfies (readonly [AskedItem, 'nl' | 'en', ReturnType<typeof wordItem>])[])(
    '%o in %s',
    (item, language, worded) => {
      expect(wordItem(item, language, 'registeredAddress')).toEqual(worded);
    },
  );

  it('shows staff both values, and a customer whose address is not on record none of it', () => {
    const item = { kind: 'mismatch', field: 'city', declared: 'Almere', registered: 'Zeewolde', about: null } as const;
    expect(bothValues(item, 'en').map(({ value }) => value)).toEqual(['Almere', 'Zeewolde']);
    expect(wordItem(item, 'en', 'declaredAddress').values).toEqual([{ label: 'You wrote', value: 'Almere' }]);
  });

  it.each(REASON_CODES)('has whole sentences of its own for %s, in both languages', (code) => {
    for (const language of ['nl', 'en'] as const) {
      const { found, asked } = REASON_SENTENCES[code];
      expect(found[language]).toMatch(/^[A-Z].{15,}\.$/);
      expect(asked[language]).toMatch(/^[A-Z].{15,}\.$/);
      expect(found[language]).not.toContain(code);
    }
    expect(found(code, 'nl')).not.toBe(found(code, 'en'));
  });

  it('tells nobody what bars a signer, nor what was reported about a document', () => {
    const told = [
      ...wordReasons(['SIGNER_BARRED', 'ID_REPORTED'], 'nl'),
      ...wordReasons(['SIGNER_BARRED', 'ID_REPORTED'], 'en'),
    ];
    const private_ =
      /curatele|bewind|overle|schors|minderjarig|gestolen|vermist|guardian|dece|minor|suspen|stolen|lost/i;
    expect(told.filter(({ text }) => private_.test(text))).toEqual([]);
  });

  it('names a reason once, however many checks gave it', () => {
    expect(wordReasons(['NAW_MISMATCH', 'NAW_MISMATCH', 'ID_EXPIRED'], 'nl')).toHaveLength(2);
  });
});

function found(code: (typeof REASON_CODES)[number], language: 'nl' | 'en'): string {
  return REASON_SENTENCES[code].found[language];
}
