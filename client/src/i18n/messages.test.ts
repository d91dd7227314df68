/** Checks that both languages are whole, and that Dutch is Dutch. */
import { AUDIT_EVENT_TYPES } from '@desk/shared/flow/auditEvents';
import { ERROR_CODES } from '@desk/shared/contract/errors';
import { REFUSAL_CODES } from '@desk/shared/flow/refusal';
import { wordsToMend } from '@desk/shared/testing/houseWords';
import { placesOf } from '@desk/shared/language/fillText';
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { ACTION_IDS } from '@desk/shared/flow/actions/actions';
import englishMessages from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { messages as en } from './en/messages';
import { framework } from './nl/framework';
import { messages as nl } from './nl/messages';
import { SAME_IN_BOTH } from './sameInBoth';
import { wholeI18n } from '../testing/wholeI18n';

function flatten(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'object' && value !== null ? flatten(value, at) : [[at, String(value)] as [string, string]];
  });
}

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const withoutValues = (text: string) => text.replaceAll(/%\{\w+\}/g, '');
const dutch = flatten(nl);
const english = new Map(flatten(en));

describe('texts', () => {
  test('react-admin speaks whole Dutch', () => {
    const keys = (tree: object) =>
      flatten(tree)
        .map(([key]) => key)
        .sort();
    expect(keys(framework)).toEqual(keys(englishMessages));
  });

  test('Dutch and English have the same keys', () => {
    expect(dutch.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
  });

  test('no text is empty but the word for "not known"', () => {
    const empty = [...dutch, ...english].filter(([key, text]) => text.trim() === '' && key !== 'ra.boolean.null');
    expect(empty).toEqual([]);
  });

  test('a Dutch text differs from the English one, unless the word is the same', () => {
    const same = dutch.filter(([key, text]) => english.get(key) === text).map(([, text]) => text);
    expect(same.filter((text) => /[a-z]{2}/i.test(withoutValues(text)) && !SAME_IN_BOTH.includes(text))).toEqual([]);
  });

  test('both languages of our own texts fill in the same values', () => {
    const differing = dutch.filter(
      ([key, text]) => !key.startsWith('ra.') && String(placesOf(text)) !== String(placesOf(english.get(key) ?? '')),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test.each([
    ['nl', nl],
    ['en', en],
  ] as const)('%s speaks as the house does', (language, texts) => {
    // What joins two words has its spaces with it.
    const isOurs = (key: string) => key !== 'pages.or' && (language === 'nl' || !key.startsWith('ra.'));
    const spoken = flatten(texts).filter(([key, text]) => isOurs(key) && text.trim() !== '');
    expect(spoken.flatMap(([key, text]) => wordsToMend(text, language).map((word) => `${key}: ${word}`))).toEqual([]);
  });

  test('no list of words says the same of two codes', () => {
    const lists = [nl.vocabulary, en.vocabulary].flatMap((vocabulary) =>
      Object.entries<Readonly<Record<string, string>>>(vocabulary),
    );
    const doubled = lists.flatMap(([list, words]) => {
      const said = Object.values(words);
      return said.filter((word, at) => said.indexOf(word) !== at).map((word) => `${list}: ${word}`);
    });
    expect(doubled).toEqual([]);
  });

  test.each(['nl', 'en'] as const)('%s has a text for everything the wire can carry', (language) => {
    const { translate } = wholeI18n(language);
    const keys = [
      ...STATUS_IDS.map((id) => `vocabulary.status.${id}`),
      ...ACTION_IDS.map((id) => `vocabulary.action.${id}`),
      ...AUDIT_EVENT_TYPES.map((type) => `audit.event.${type}`),
      ...ERROR_CODES.map((code) =>
        (REFUSAL_CODES as readonly string[]).includes(code) ? `problems.refusal.${code}` : `problems.error.${code}`,
      ),
    ];
    expect(keys.filter((key) => translate(key, { _: '' }) === '')).toEqual([]);
  });

  test('there is one for each that the sources name', () => {
    const { translate } = wholeI18n();
    const named = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/translate\(\s*'([a-zA-Z.]+)'/g)].map(([, key = '']) => key),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => translate(key, { _: '' }) === '')).toEqual([]);
  });
});
