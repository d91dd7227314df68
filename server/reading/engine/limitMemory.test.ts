import { afterEach, expect, it } from 'vitest';
import { limitEngineMemory } from './limitMemory';

interface Memory {
  grow(pages: number): number;
}
interface Engines {
  readonly WebAssembly: { readonly Memory: { new (size: { initial: number }): Memory; readonly prototype: Memory } };
}
const { Memory } = (globalThis as unknown as Engines).WebAssembly;
const growFreely = Reflect.get<Memory, 'grow'>(Memory.prototype, 'grow');

afterEach(() => {
  // The process belongs to the other tests as well.
  Memory.prototype.grow = growFreely;
});

it('lets an engine grow up to the most it may take, and no page further', () => {
  limitEngineMemory(3 * 64 * 1024);
  const memory = new Memory({ initial: 1 });
  expect(memory.grow(2)).toBe(1);
  expect(() => memory.grow(1)).toThrow(RangeError);
});
