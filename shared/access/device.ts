/** Says in two words from what somebody signed in, so that they know their own sessions from another's; the rest of what a browser tells of itself is not kept. */

/** In this order: a browser also names those that it wants to be taken for. */
const BROWSERS = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(?:e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad|iPod/, 'iOS'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

const named = (list: readonly (readonly [RegExp, string])[], text: string): string =>
  list.find(([sign]) => sign.test(text))?.[1] ?? '';

/**
 * @param userAgent as the browser sent it, if it did
 * @returns such as “Firefox, Windows”; empty when neither is known
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  return [named(BROWSERS, text), named(SYSTEMS, text)].filter((word) => word !== '').join(', ');
}
