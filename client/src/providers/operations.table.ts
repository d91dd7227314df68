/** Where each operation of the API is: all that a call needs. What it takes stays with the server, which checks it, and in the types. */
import { OPERATIONS as WHOLE } from '@desk/shared/contract/operations';
import { takeAtItsWord } from './takeAtItsWord';

const places: unknown = Object.fromEntries(
  Object.entries(WHOLE).map(([name, { method, path }]) => [name, { method, path }]),
);
// Typed by the entries of the contract, bodies included, though no body is here.
takeAtItsWord<typeof WHOLE>(places);
export const OPERATIONS = places;
