import { expect, it } from 'vitest';
import { KVK_GENERATIONS, missingOf } from './kvkGenerations';

it('asks the generation in use where KVK describes it', () => {
  const { search, company, establishment, functionaries } = KVK_GENERATIONS.current;
  expect([
    search.path('90001354'),
    company.path('90001354'),
    establishment.path('90001354', '990000541921'),
    functionaries.path('90001354'),
  ]).toEqual([
    '/v2/zoeken?kvkNummer=90001354&inclusiefInactieveRegistraties=true',
    '/v1/basisprofielen/90001354',
    '/v1/vestigingsprofielen/990000541921',
    '/v1/functionarissen/kvknummer/90001354',
  ]);
  expect(missingOf('current')).toEqual([]);
});

it('knows the addresses of the announced one as far as they are described, and says what is not', () => {
  const { company, establishment, functionaries } = KVK_GENERATIONS.announced;
  expect([
    company.path('90001354'),
    establishment.path('90001354', '990000541921'),
    functionaries.path('90001354'),
  ]).toEqual([
    '/v1/organisatie/kvknummer/90001354',
    '/v1/vestigingen/kvknummer/90001354/vestigingsnummer/990000541921',
    '/v1/functionarissen/kvknummer/90001354',
  ]);
  expect(missingOf('announced')).toEqual([
    'Zoeken v3: its address and the fields of its answer',
    'Organisatie v1: the fields of its answer',
    'Vestigingen v1: the fields of its answer',
  ]);
});
