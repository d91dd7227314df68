/** Decides how the values of an event read: what changed from what into what, and any value as plain text. */
type Values = Readonly<Record<string, unknown>>;

export interface Change {
  /** Path of names, such as `address.city`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any value as one line; nothing where there is nothing. */
export function plainValue(value: unknown): string {
  if (value === null || value === undefined || value === '') {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(plainValue).join(', ');
  }
  if (isValues(value)) {
    return Object.entries(value)
      .map(([name, inner]) => [name, plainValue(inner)] as const)
      .filter(([, inner]) => inner !== '')
      .map(([name, inner]) => `${name}: ${inner}`)
      .join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Name → plain value of everything inside, entries of lists by their place. */
function flat(value: unknown, path: string): [string, string][] {
  if (isValues(value) || Array.isArray(value)) {
    const entries: [string, unknown][] = Object.entries(value);
    return entries.flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`));
  }
  return [[path, plainValue(value)]];
}

/**
 * @param personal what stands beside an event
 * @returns what differs between its before and its after, in the order in which it stands there
 */
export function changesOf(personal: Values | null): Change[] {
  if (personal === null || !('before' in personal || 'after' in personal)) {
    return [];
  }
  const before = new Map(flat(personal['before'], ''));
  const after = new Map(flat(personal['after'], ''));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field) ?? '', after: after.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}
