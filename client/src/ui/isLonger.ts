/** Whether a list is longer than the desk counted, as its answer says (`meta` of the data provider). */
export function isLonger(meta: unknown): boolean {
  return typeof meta === 'object' && meta !== null && 'hasMore' in meta && meta.hasMore === true;
}
