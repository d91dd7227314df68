import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, inCanonicalOrder } from './canonicalJson';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.3, byte for byte', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    ) as unknown;
    const text =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalJson(value)).toBe(text);
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(
      createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'),
    );
  });

  it('sorts members by UTF-16 code units, as section 3.2.3 lists them', () => {
    const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonicalJson(members).matchAll(/:(\d)/g)].map(([, digit]) => digit);
    expect(order).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it('does not care in which order members were written, and cares for everything else', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: '' } })).toBe(
      canonicalJson({ a: { c: '', d: null }, b: [2, 1] }),
    );
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
  });

  it('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe(
      canonicalJson(JSON.parse(JSON.stringify({ a: undefined, b: 1 }))),
    );
  });

  it.each([
    [{ a: 'b', c: [1, { d: null, e: 'é\u0001"' }] }, '{"a":"b","c":[1,{"d":null,"e":"é\\u0001\\""}]}'],
    [{ '9': 1, '10': 2 }, '{"10":2,"9":1}'],
    [[{ a: 1 }, { c: 1, b: [{ e: 1, d: 1 }] }], '[{"a":1},{"b":[{"d":1,"e":1}],"c":1}]'],
    [{ a: undefined, b: { c: undefined } }, '{"b":{}}'],
  ])('writes %j the same, in order or not', (value, text) => {
    expect([canonicalJson(value), canonicalJson(inCanonicalOrder(value))]).toEqual([text, text]);
  });

  it.each([NaN, Infinity, '\ud800', { a: '\udc00x' }, 1n, () => 1, [undefined], { a: NaN }, { '\ud800': 1 }])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});
