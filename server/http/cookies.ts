/** Decides how a cookie of the desk is read: by its whole name, and only when it is well formed. */

/** Value of a cookie in a Cookie header, or undefined. Our cookies hold base64url only, so nothing is decoded. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
