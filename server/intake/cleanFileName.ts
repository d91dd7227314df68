/** Decides what is shown of the name that a sender gave a file: no path, nothing that cannot be seen, not endless. */
import { withoutInvisible } from '@desk/shared/language/characters';

/** @returns a name of at most 120 characters that is never empty */
export function cleanFileName(fileName: string): string {
  const base =
    fileName
      .replace(/\p{Cs}/gu, '\ufffd')
      .split(/[\\/]/)
      .at(-1) ?? '';
  // A tab or an end of line is no invisible character there; in a name of one line it is.
  const visible = [...withoutInvisible(base).replace(/[\t-\r]/g, '')];
  return visible.slice(-120).join('').trim() || 'scan';
}
