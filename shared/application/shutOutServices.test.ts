/** Tests by which names a customer means a service that an establishment number shuts them out of. */
import { describe, expect, it } from 'vitest';
import { shutOutTargets } from './shutOutServices';

describe('shutOutTargets', () => {
  it.each([
    [[], []],
    [['RVO', 'Kadaster'], []],
    [['UWV Werkgeversportaal'], ['uwv']],
    [['werkgeversportaal'], ['uwv']],
    [
      ['Belastingdienst Mijn Zakelijk', 'uwv'],
      ['uwv', 'taxAuthority'],
    ],
    [['Inloggen in België (eIDAS)'], ['eidasAbroad']],
    [['Portalen in het buitenland'], ['eidasAbroad']],
  ])('%j means %j', (services, ids) => {
    expect(shutOutTargets(services)).toEqual(ids);
  });
});
