/** The parts of an address, an entry each. Letter and addition are compared joined with the number. */
import { z } from 'zod';
import { joinHouseNumber, type AddressParts } from '../../language/address';
import type { DifferenceKind } from '../../language/differenceKinds';
import { shapeOf, type FieldEntry } from './field';
import { keptText, lineText } from './texts';

/** A PO box is no place where anybody can be visited: one side has only a box, the other only a street. */
function poBoxAgainstStreet(declared: AddressParts, registered: AddressParts): DifferenceKind | null {
  const kinds = [declared, registered].map(({ poBox, street }) =>
    poBox !== '' && street === '' ? 'box' : poBox === '' && street !== '' ? 'street' : 'both',
  );
  return kinds.includes('box') && kinds.includes('street') ? 'poBoxAgainstStreet' : null;
}

export const ADDRESS_FIELDS = {
  street: {
    label: { nl: 'Straat', en: 'Street' },
    column: 'text',
    personal: true,
    declared: lineText(120),
    registered: keptText(120),
    csv: { column: 'street', required: true },
    compared: { check: 'CTC-01', how: 'street', kindOf: poBoxAgainstStreet },
  },
  houseNumber: {
    label: { nl: 'Huisnummer', en: 'House number' },
    column: 'text',
    personal: true,
    declared: lineText(10),
    registered: keptText(10),
    csv: { column: 'houseNumber', required: true },
    compared: {
      check: 'CTC-01',
      how: 'house',
      read: joinHouseNumber,
      kindOf: poBoxAgainstStreet,
      division: {
        parts: ({ houseNumber, houseLetter, houseAddition }) => [houseNumber, houseLetter, houseAddition],
        reason: 'houseLetterSplit',
      },
    },
  },
  houseLetter: {
    label: { nl: 'Huisletter', en: 'House letter' },
    column: 'text',
    personal: true,
    declared: lineText(4).default(''),
    registered: keptText(4).default(''),
    csv: { column: 'houseLetter', required: true },
  },
  houseAddition: {
    label: { nl: 'Toevoeging', en: 'Addition' },
    column: 'text',
    personal: true,
    declared: lineText(10).default(''),
    registered: keptText(10).default(''),
    csv: { column: 'houseAddition', required: true },
  },
  postcode: {
    label: { nl: 'Postcode', en: 'Postcode' },
    column: 'text',
    personal: true,
    declared: lineText(12),
    registered: keptText(12),
    csv: { column: 'postcode', required: true },
    compared: { check: 'CTC-01', how: 'postcode' },
  },
  city: {
    label: { nl: 'Plaats', en: 'City' },
    column: 'text',
    personal: true,
    declared: lineText(80),
    registered: keptText(80),
    csv: { column: 'city', required: true },
    compared: { check: 'CTC-01', how: 'text' },
  },
  poBox: {
    label: { nl: 'Postbus', en: 'PO box' },
    column: 'text',
    personal: true,
    declared: lineText(10).default(''),
    registered: keptText(10).default(''),
    csv: { column: 'poBox', required: true },
    compared: { check: 'CTC-01', how: 'poBox', kindOf: poBoxAgainstStreet },
  },
  country: {
    label: { nl: 'Land', en: 'Country' },
    column: 'text',
    personal: true,
    declared: lineText(2).length(2).default('NL'),
    registered: keptText(2).length(2).default('NL'),
    csv: { column: 'country', required: true },
    compared: { check: 'CTC-01', how: 'country' },
  },
} as const satisfies Record<keyof AddressParts, FieldEntry<AddressParts>>;

/** An address as people write it. */
export const addressSchema = z.strictObject(shapeOf(ADDRESS_FIELDS, 'declared'));
/** An address as the login platform holds it. */
export const registeredAddressSchema = z.strictObject(shapeOf(ADDRESS_FIELDS, 'registered'));
export type Address = z.infer<typeof addressSchema>;
