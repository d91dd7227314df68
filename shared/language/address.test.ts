/** How addresses are written, and that comparison reads what is written as the same address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLine, addressLines, joinHouseNumber, type AddressParts } from './address';
import { COMPARATORS, isSameValue } from './comparators';

const HOME: AddressParts = {
  street: 'Kerkstraat',
  houseNumber: '17',
  houseLetter: '',
  houseAddition: '',
  postcode: '1034WL',
  city: 'Amsterdam',
  poBox: '',
  country: 'NL',
};
const house = (houseNumber: string, houseLetter: string, houseAddition: string): string =>
  joinHouseNumber({ houseNumber, houseLetter, houseAddition });

describe('a house number', () => {
  it.each([
    ['17', '', '', '17'],
    ['17', 'M', '', '17M'],
    ['17', '', '2', '17-2'],
    ['17', 'M', '2', '17M-2'],
    ['17', '1', '', '17-1'],
    ['17', '1', '2', '17-1-2'],
    ['17', ' m ', ' bis', '17m-bis'],
    ['', '', '', ''],
    ['17A', '1', '', '17A1'],
    ['', '', '2', '2'],
  ])('%j, %j, %j is %s', (number, letter, addition, written) => {
    expect(house(number, letter, addition)).toBe(written);
  });

  it('never runs two numbers into one', () => {
    const digits = fc.integer({ min: 1, max: 999 }).map(String);
    fc.assert(
      fc.property(digits, digits, fc.boolean(), (number, other, asLetter) => {
        const written = asLetter ? house(number, other, '') : house(number, '', other);
        return !isSameValue(COMPARATORS.house, written, number + other);
      }),
    );
  });

  it('is one value with letter or addition holding the same sign', () => {
    expect(isSameValue(COMPARATORS.house, house('17', '1', ''), house('17', '', '1'))).toBe(true);
    expect(isSameValue(COMPARATORS.house, house('17', 'M', ''), house('17', '', 'M'))).toBe(true);
  });
});

describe('the lines of an address', () => {
  it.each<[Partial<AddressParts>, readonly string[]]>([
    [{}, ['Kerkstraat 17', '1034 WL Amsterdam']],
    [{ houseLetter: '1' }, ['Kerkstraat 17-1', '1034 WL Amsterdam']],
    [{ poBox: '12' }, ['Postbus 12', '1034 WL Amsterdam']],
    [{ poBox: 'Postbus 12' }, ['Postbus 12', '1034 WL Amsterdam']],
    [{ poBox: 'P.O. Box 12', street: '', houseNumber: '' }, ['Postbus 12', '1034 WL Amsterdam']],
    [
      { street: '10 Downing Street', houseNumber: '', postcode: 'SW1A 2AA', city: 'London', country: 'GB' },
      ['10 Downing Street', 'SW1A 2AA London', 'Verenigd Koninkrijk'],
    ],
    [{ country: 'Verweggistan' }, ['Kerkstraat 17', '1034 WL Amsterdam', 'Verweggistan']],
    [{ street: '', houseNumber: '', postcode: '', city: '' }, []],
  ])('%j', (over, lines) => {
    expect(addressLines({ ...HOME, ...over }, 'nl')).toEqual(lines);
  });

  it('are one line on a screen, with the street beside a box', () => {
    expect(addressLine({ ...HOME, poBox: '12' }, 'en')).toBe('Kerkstraat 17, Postbus 12, 1034 WL Amsterdam');
    expect(addressLine({ ...HOME, country: 'BE', postcode: '1000' }, 'en')).toBe(
      'Kerkstraat 17, 1000 Amsterdam, Belgium',
    );
  });
});
