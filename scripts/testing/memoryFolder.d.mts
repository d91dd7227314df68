/** What its test asks of memoryFolder.mjs, which runs before anything is compiled. */
export interface MemoryFolder {
  readonly path: string;
  readonly remove: () => void;
}
export function openMemoryFolder(memory?: { readonly place: string; readonly room: number }): MemoryFolder | null;
