/** Decides what is shown of the name that a sender gave a file: no path, no control characters, not endless. */

/** @returns a name of at most 120 characters that is never empty */
export function cleanFileName(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const visible = [...base].filter((character) => character >= ' ' && character !== '\u007f').join('');
  return visible.slice(-120) || 'scan';
}
