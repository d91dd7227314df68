import { describe, expect, it } from 'vitest';
import { changedHands, type AccountChange, type HandsChange } from './changedHands';

describe('changedHands', () => {
  const named = (before: string, after: string): AccountChange => ({ what: 'named', before, after });
  it.each<[string, AccountChange, HandsChange | null]>([
    ['another name', named('Vera Vlas', 'Piet Post'), 'newName'],
    ['another surname, as after a marriage', named('Vera Vlas', 'Vera Post'), 'newName'],
    ['a letter that was wrong', named('Vera Vlas', 'Vera Vlass'), 'newName'],
    ['capitals, an accent and a space that were wrong', named('vera  de vre', 'Véra de Vré'), null],
    ['a reset that goes where its owner is known to read', { what: 'reset', toNewAddress: false }, null],
    ['a reset that goes to another address', { what: 'reset', toNewAddress: true }, 'newAddress'],
    ['a first link', { what: 'linked', before: null, identity: 'one' }, null],
    ['a link to the same one anew', { what: 'linked', before: 'one', identity: 'one' }, null],
    ['a link to somebody else than before', { what: 'linked', before: 'one', identity: 'two' }, 'newIdentity'],
  ])('%s', (_what, change, hands) => {
    expect(changedHands(change)).toBe(hands);
  });
});
