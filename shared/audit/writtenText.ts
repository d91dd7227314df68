/**
 * Keeps what somebody wrote in their own words out of what is hashed for ever: a reason may name a person, and then it must
 * be possible to erase it. It stands beside the trail with the other personal values, and reads as if it stood in the event.
 */
type Values = Readonly<Record<string, unknown>>;

/** The members of an event's data that people write themselves. */
export const WRITTEN = ['reason', 'remark', 'place'] as const;
/** Under which they stand beside the trail. */
const BESIDE = 'written';

function isWritten(member: string): boolean {
  return (WRITTEN as readonly string[]).includes(member);
}

/**
 * @param entry an event as a use case hands it over
 * @returns what is hashed, and what stands beside it; null where nothing does
 */
export function apart({ data, personal }: { readonly data: object; readonly personal?: Values | undefined }): {
  readonly data: Values;
  readonly beside: Values | null;
} {
  const members: [string, unknown][] = Object.entries(data);
  const written = members.filter(([member, value]) => isWritten(member) && typeof value === 'string' && value !== '');
  if (written.length === 0) {
    return { data: { ...data }, beside: personal ?? null };
  }
  const names = written.map(([member]) => member);
  return {
    data: Object.fromEntries(members.filter(([member]) => !names.includes(member))),
    beside: { ...personal, [BESIDE]: Object.fromEntries(written) },
  };
}

/**
 * The other way round.
 * @param data as it was hashed
 * @param beside what stands beside it; null where nothing does, or where it was erased
 */
export function together(
  data: Values,
  beside: Values | null,
): { readonly data: Values; readonly personal: Values | null } {
  if (beside === null || !Object.hasOwn(beside, BESIDE)) {
    return { data, personal: beside };
  }
  const { [BESIDE]: written, ...personal } = beside;
  return { data: { ...data, ...(written as Values) }, personal: Object.keys(personal).length === 0 ? null : personal };
}
