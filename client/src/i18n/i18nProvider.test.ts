/** Checks which texts are there when. */
import { expect, test } from 'vitest';
import { messages as en } from './en/messages';
import { createI18nProvider } from './i18nProvider';
import { messages as nl } from './nl/messages';

const ROOM = 'application.columns.button';
const BEHIND = 'steps.title';
const untold = { _: 'not told yet' };

test('the start has the texts for signing in and for what is refused, in both languages', async () => {
  const provider = createI18nProvider();
  const said = () =>
    ['general.login.title', 'ra.auth.password', 'problems.error.unexpected'].map((key) => provider.translate(key));
  expect(said()).toEqual([nl.general.login.title, nl.ra.auth.password, nl.problems.error.unexpected]);
  expect(provider.translate(ROOM, untold)).toBe('not told yet');
  await provider.changeLocale('en');
  expect(said()).toEqual([en.general.login.title, en.ra.auth.password, en.problems.error.unexpected]);
});

test('then come the texts of the desk in the language of now, and of every other that is chosen', async () => {
  const provider = createI18nProvider();
  await provider.learn('desk');
  expect(provider.translate(ROOM)).toBe(nl.application.columns.button);
  expect(provider.translate('general.login.title')).toBe(nl.general.login.title);
  await provider.changeLocale('en');
  expect(provider.translate(ROOM)).toBe(en.application.columns.button);
});

test('the texts of the rooms come with the first screen of a room, and then with every language', async () => {
  const provider = createI18nProvider();
  await provider.learn('desk');
  expect(provider.translate(BEHIND, untold)).toBe('not told yet');
  await provider.learn('rooms');
  expect([provider.translate(BEHIND), provider.translate(ROOM)]).toEqual([
    nl.steps.title,
    nl.application.columns.button,
  ]);
  await provider.changeLocale('en');
  expect(provider.translate(BEHIND)).toBe(en.steps.title);
});

test.each([
  ['nl', '10.000 zaken gevonden'],
  ['en', '10,000 cases found'],
])('a count is written in the way of the language (%s): %s', async (language, text) => {
  const provider = createI18nProvider();
  await provider.learn('rooms');
  await provider.changeLocale(language);
  expect(provider.translate('intake.tray.found', { smart_count: 10_000 })).toBe(text);
});

test('a language that is chosen while the texts come is the one that stays', async () => {
  const provider = createI18nProvider();
  await Promise.all([provider.learn('desk'), provider.changeLocale('en')]);
  expect([provider.getLocale(), provider.translate(ROOM)]).toEqual(['en', en.application.columns.button]);
});
