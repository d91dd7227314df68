/** The invented address at which most of the tests take place. */
import type { Address } from '../application/fields/addressFields';

export const MOLENWIEK: Address = {
  street: 'Molenwiek',
  houseNumber: '12',
  houseLetter: '',
  houseAddition: '',
  postcode: '3891KM',
  city: 'Zeewolde',
  poBox: '',
  country: 'NL',
};
