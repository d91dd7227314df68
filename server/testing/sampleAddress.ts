/** An address as letters print it: a house letter, and a postcode without its space. */
import type { Address } from '@desk/shared/application/fields/addressFields';

export const SAMPLE_ADDRESS: Address = {
  street: 'Kwelderpad',
  houseNumber: '3',
  houseLetter: 'B',
  houseAddition: '',
  postcode: '9745VD',
  city: 'Groningen',
  poBox: '',
  country: 'NL',
};
