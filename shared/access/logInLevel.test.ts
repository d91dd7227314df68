import { expect, it } from 'vitest';
import { levelOfAcr, logInLevel, reaches } from './logInLevel';

it.each([
  [['password'], null, 'EH2'],
  [['password', 'code'], null, 'EH3'],
  [['password', 'sharedPasskey'], null, 'EH3'],
  [['password', 'passkey'], null, 'EH4'],
  [['provider'], null, 'EH2'],
  [['provider'], 'gold', 'EH2'],
  [['provider', 'providerFactor'], 'gold', 'EH3'],
  [['provider', 'code'], null, 'EH3'],
  [['provider', 'passkey'], null, 'EH4'],
  [['provider'], 'urn:etoegang:core:assurance-class:loa2plus', 'EH2+'],
  [['provider', 'providerFactor'], 'urn:etoegang:core:assurance-class:loa4', 'EH4'],
  // What was shown beside it is not undone by a lower word.
  [['provider', 'code'], 'urn:etoegang:core:assurance-class:loa2', 'EH3'],
  [['provider'], 'http://eidas.europa.eu/LoA/substantial', 'EH3'],
] as const)('%j with acr %s is a log-in at %s... as the table says', (proofs, acr, level) => {
  expect(logInLevel(proofs, acr)).toBe(level);
});

it.each([null, '', 'constructor', 'loa4', 'EH4'])('acr %j names no level', (acr) => {
  expect(levelOfAcr(acr)).toBeNull();
});

it.each([
  ['EH3', 'EH3', true],
  ['EH3', 'EH4', false],
  ['EH2+', 'EH2', true],
] as const)('%s reaches %s: %s', (level, wanted, does) => {
  expect(reaches(level, wanted)).toBe(does);
});
