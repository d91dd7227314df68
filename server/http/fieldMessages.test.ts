import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldMessages } from './fieldMessages';

const schema = z.strictObject({
  name: z.string().min(3).max(5),
  count: z.int().min(1).max(9),
  kind: z.enum(['a', 'b']),
  when: z.iso.date(),
  nested: z.strictObject({ list: z.array(z.string()) }),
});
const fine = { name: 'abc', count: 1, kind: 'a', when: '2026-01-01', nested: { list: [] } };

describe('fieldMessages', () => {
  it.each([
    [{ ...fine, name: undefined }, 'name', 'Vul dit in.'],
    [{ ...fine, name: 1 }, 'name', 'Dit is niet het juiste soort waarde.'],
    [{ ...fine, name: 'ab' }, 'name', 'Gebruik minstens 3 tekens.'],
    [{ ...fine, name: 'abcdef' }, 'name', 'Gebruik hoogstens 5 tekens.'],
    [{ ...fine, count: 0 }, 'count', 'Minstens 1.'],
    [{ ...fine, count: 10 }, 'count', 'Ten hoogste 9.'],
    [{ ...fine, kind: 'c' }, 'kind', 'Kies een van: a, b.'],
    [{ ...fine, when: '2026-13-01' }, 'when', 'Deze waarde is niet goed ingevuld.'],
    [{ ...fine, nested: { list: ['a', 1] } }, 'nested.list.1', 'Dit is niet het juiste soort waarde.'],
    [{ ...fine, nested: { list: [], more: 1 } }, 'nested.more', 'Dit veld bestaat hier niet.'],
    ['text', 'body', 'Dit is niet het juiste soort waarde.'],
  ])('%j: %s', (value, field, message) => {
    const parsed = schema.safeParse(value);
    expect(fieldMessages(parsed.error?.issues ?? [], 'nl')).toEqual({ [field]: message });
    expect(fieldMessages(parsed.error?.issues ?? [], 'en')[field]).not.toBe(message);
  });
});
