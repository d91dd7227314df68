/** Limits the memory of the engines of a scan thread: they take it with WebAssembly, which no setting of the thread counts. */

const PAGE_BYTES = 64 * 1024;

/** A page of the largest scan that is taken needs less than half of it. */
export const MAX_ENGINE_BYTES = 768 * 1024 * 1024;

/** As much of WebAssembly as is needed here; its types come with those of a browser only. */
interface EngineMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
const memories = (globalThis as unknown as { WebAssembly: { Memory: { prototype: EngineMemory } } }).WebAssembly.Memory;

/**
 * Lets no engine that is started after this take more. One that asks for more is told that there is none: it breaks down over
 * the file, and its thread is replaced.
 */
export function limitEngineMemory(most: number = MAX_ENGINE_BYTES): void {
  const grow = Reflect.get<EngineMemory, 'grow'>(memories.prototype, 'grow');
  memories.prototype.grow = function growWithin(this: EngineMemory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > most) {
      throw new RangeError('more memory than an engine may take');
    }
    return grow.call(this, pages);
  };
}
