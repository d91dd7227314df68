/** Decides in which fields a thing that was sent again differs from what was kept of it. */
import { applicationInputSchema } from './application';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The same moment may be written with or without its fractions. */
function isSameMoment(one: unknown, other: unknown): boolean {
  const isMoment = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
  return isMoment(one) && isMoment(other) && Date.parse(one) === Date.parse(other);
}

/**
 * @param kept what is known; what it holds beyond the fields of `sent` does not count
 * @param sent what came now
 * @returns paths to the fields that differ, their parts joined with a dot, never a value; of lists of other lengths the list
 */
export function differingFields(kept: unknown, sent: unknown, path: readonly string[] = []): string[] {
  if (kept === sent || isSameMoment(kept, sent)) {
    return [];
  }
  const areLists = Array.isArray(kept) && Array.isArray(sent);
  if (!isFields(kept) || !isFields(sent) || Array.isArray(kept) !== Array.isArray(sent)) {
    return [path.join('.')];
  }
  if (areLists && kept.length !== sent.length) {
    return [path.join('.')];
  }
  return Object.keys(sent).flatMap((key) => differingFields(kept[key], sent[key], [...path, key]));
}

/**
 * An application that was kept as it was sent, read as applications are read today: a field that came later is what it
 * would be if it were left out now.
 * @param sent whatever was kept
 * @returns the application; what was kept itself when it can no longer be read
 */
export function readAsToday(sent: unknown): unknown {
  const read = applicationInputSchema.safeParse(sent);
  return read.success ? read.data : sent;
}
