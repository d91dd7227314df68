/** What the one box lists: each record once, where it leads, and the way to the rest. */
import type { SearchHit } from '@desk/shared/contract/search';
import { describe, expect, it } from 'vitest';
import { addressOf, answers, hitOptions } from './paletteOptions';

const hit = (over: Partial<SearchHit>): SearchHit => ({
  kind: 'applications',
  id: 'a1',
  title: 'Dorpshuis',
  number: 'ZU-2026-000123-7',
  companyName: null,
  applicationId: 'a1',
  status: 'received',
  isClosed: false,
  found: [],
  ...over,
});
const words = { groupOf: (kind: string) => kind, allLabel: 'all' };

describe('hits', () => {
  it('name a person only where their case is not named already', () => {
    const hits = [hit({}), hit({ kind: 'persons', id: 'p1' }), hit({ kind: 'persons', id: 'p2', applicationId: 'a2' })];
    expect(hitOptions({ hits, more: [] }, 'x', words).map(({ id }) => id)).toEqual(['applications a1', 'persons p2']);
  });

  it('lead to all cases behind the cases, where there are more', () => {
    const hits = [hit({}), hit({ kind: 'registrations', id: 'r1' })];
    const options = hitOptions({ hits, more: ['applications', 'persons'] }, 'de "aar"', words);
    expect(options.map(({ id }) => id)).toEqual(['applications a1', 'all', 'registrations r1']);
    const address = new URLSearchParams(String(options[1]?.type === 'all' && options[1].to).split('?')[1]);
    expect(JSON.parse(address.get('filter') ?? '')).toEqual({ q: 'de "aar"' });
  });

  it.each([
    [hit({}), '/applications/a1/show'],
    [hit({ kind: 'mail-items', id: 'm1' }), '/applications/a1/show'],
    [hit({ kind: 'registrations', id: 'r1', applicationId: null }), '/registrations/r1/show'],
    [hit({ kind: 'scanned-letters', id: 's1', applicationId: null }), '/scanned-letters?letter=s1'],
    [hit({ kind: 'users', id: 'u1', applicationId: null }), '/users/u1'],
  ])('%o leads to %s', (one, address) => {
    expect(addressOf(one)).toBe(address);
  });
});

describe('a label', () => {
  it.each([
    ['Werkvoorraad', 'werk', true],
    ['Keur goed', 'goed keur', true],
    ['Geef zaak terug', 'terug', true],
    ['Werkvoorraad', 'voorraad', false],
    ['Post', '', true],
  ])('%s answers %j: %s', (label, typed, expected) => {
    expect(answers(label, typed)).toBe(expected);
  });
});
