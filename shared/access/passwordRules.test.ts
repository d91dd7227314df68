import { describe, expect, it } from 'vitest';
import { normalPassword, PASSWORD_LENGTH, passwordFault, type PasswordFault } from './passwordRules';

const COMMON = new Set(['password', 'iloveyou', '1qaz2wsx3edc4rfv', 'passwordpassword', 'qwerty123']);
const faultOf = (typed: string, username = 'jan.de.vries') =>
  passwordFault(typed, { username, isCommon: (text) => COMMON.has(text) });

describe('passwordFault', () => {
  it.each<[string, string, PasswordFault | null]>([
    ['nothing', '', 'passwordTooShort'],
    ['fourteen characters', 'vier tinnen ka', 'passwordTooShort'],
    ['fifteen characters, small letters only', 'vier tinnen kan', null],
    ['a sentence with spaces', 'drie natte honden op het dak', null],
    ['spaces count as well', 'b 7 w 9 k 2 p 4', null],
    ['signs outside the basic plane count once', '🦊🐢🌵🍋🚲🎻🪁🧭', 'passwordTooShort'],
    ['fifteen of them', '🦊🐢🌵🍋🚲🎻🪁🧭🧶🪐🔭🧂🛶🏮🎈', null],
    ['an accent that was typed apart counts with its letter', 'café café café'.normalize('NFD'), 'passwordTooShort'],
    ['as long as may be', longText(PASSWORD_LENGTH.most), null],
    ['one longer', longText(PASSWORD_LENGTH.most + 1), 'passwordTooLong'],
    ['one letter', 'aaaaaaaaaaaaaaa', 'passwordRepeats'],
    ['four letters, four times each', 'aaaabbbbccccdddd', 'passwordRepeats'],
    ['a syllable again and again', 'abcabcabcabcabcx', 'passwordRepeats'],
    ['a word three times', 'welkomwelkomwelkom', 'passwordRepeats'],
    ['the alphabet', 'abcdefghijklmnop', 'passwordRepeats'],
    ['counting, through the nought', '1234567890123456', 'passwordRepeats'],
    ['counting down', '9876543210987654', 'passwordRepeats'],
    ['along the keyboard', 'qwertyuiopasdfgh', 'passwordRepeats'],
    ['there and back', 'asdfghjkl;lkjhgfdsa', 'passwordRepeats'],
    ['a repetition within a sentence', 'de kat de hoed de bal', null],
    ['the user name and a year', 'Jan.de.Vries2026!', 'passwordNamesUser'],
    ['the user name, spaced', 'jan de vries 2026', 'passwordNamesUser'],
    ['the user name, twice', 'jan.de.vriesjan.de.vries', 'passwordNamesUser'],
    ['the user name among other words', 'jan de vries eet zelden brood', null],
    ['the desk', 'Upgradebalie2026', 'passwordNamesDesk'],
    ['the desk in English', 'upgrade-desk-123', 'passwordNamesDesk'],
    ['what the desk is about', 'eHerkenning!!!!', 'passwordNamesDesk'],
    ['a common one', '1qaz2wsx3edc4rfv', 'passwordCommon'],
    ['a common one in capitals', '1QAZ2WSX3EDC4RFV', 'passwordCommon'],
    ['a common one twice', 'passwordpassword', 'passwordCommon'],
    ['a common one behind digits', 'Password12345678', 'passwordCommon'],
    ['a common one between signs', '***iloveyou****', 'passwordCommon'],
    ['a common one in full-width letters', 'ｐａｓｓｗｏｒｄ１２３４５６７８', 'passwordCommon'],
    ['common letters in a number of its own', 'qwerty123 83 02 77 51', null],
  ])('%s', (_what, typed, fault) => {
    expect(faultOf(typed)).toBe(fault);
  });

  it('takes a short user name for one only where hardly anything else is left', () => {
    expect(faultOf('ann eet zelden brood', 'ann')).toBe(null);
    expect(faultOf('ann ann ann ann 1', 'ann')).toBe('passwordNamesUser');
  });
});

/** Without order: each character follows from its place by a rule that nobody types along. */
function longText(length: number): string {
  return Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 6000))).join('');
}

describe('normalPassword', () => {
  it.each([
    ['an accent apart', 'cafe\u0301', 'café'],
    ['full-width', 'ａ１', 'a1'],
    ['a space that does not break', 'a\u00a0b', 'a b'],
  ])('%s', (_what, typed, normal) => {
    expect(normalPassword(typed)).toBe(normal);
  });
});
