import { expect, it } from 'vitest';
import { decodePunycode } from './punycode';

// The last three are samples of RFC 3492, section 7.1.
it.each([
  ['bcher-kva', 'bücher'],
  ['caf-dma', 'café'],
  ['ls8h', '💩'],
  ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
])('"%s" is the spelling of %s', (text, letters) => {
  expect(decodePunycode(text)).toBe(letters);
});

it.each([
  ['nothing', ''],
  ['ASCII letters alone', 'bucher-'],
  ['a number that breaks off', 'bcher-kv'],
  ['a letter that is no digit', 'bcher-k!a'],
  ['a number beyond the last letter', '99999999'],
  ['a number beyond all bounds', 'zzzzzzzzzzzzzzzzzzzzz'],
  ['half a letter of two parts', 'ib9b'],
])('%s is no punycode: "%s"', (_what, text) => {
  expect(decodePunycode(text)).toBeNull();
});
