/** Where the API is. */
export const API = '/api';

/**
 * @param path in express form
 * @param params a value for each name in it
 * @returns the address below /api
 */
export function addressOf(path: string, params: Readonly<Record<string, string>> = {}): string {
  return API + path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(params[name] ?? ''));
}
