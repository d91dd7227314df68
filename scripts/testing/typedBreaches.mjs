// Decides how we know that the compiler and each typed rule of scripts/oxlintTypes.json bite: a planted breach for each.

/** Rule, or number of the compiler's error → a file that breaks it. */
export const typedBreaches = {
  'await-thenable': 'export async function wait(): Promise<void> {\n  await 1;\n}\n',
  'no-array-delete': 'export function take(all: string[]): void {\n  delete all[0];\n}\n',
  'no-base-to-string': 'export const words = (it: object): string => String(it);\n',
  'no-duplicate-type-constituents': "export type One = 'one' | 'one';\n",
  'no-floating-promises': 'export function forget(): void {\n  Promise.resolve();\n}\n',
  'no-for-in-array':
    'export function walk(all: string[], see: (at: string) => void): void {\n  for (const at in all) {\n    see(at);\n  }\n}\n',
  'no-implied-eval': "export const run = new Function('return 1');\n",
  'no-misused-promises': 'export function ask(is: () => Promise<boolean>): number {\n  return is() ? 1 : 2;\n}\n',
  'no-redundant-type-constituents': 'export type Any = string | unknown;\n',
  'no-unnecessary-type-assertion': 'export const again = (it: string): string => it as string;\n',
  'no-unsafe-argument': "declare function say(it: string): void;\nsay(JSON.parse('1'));\n",
  'no-unsafe-assignment': "export const it = { one: JSON.parse('1') };\n",
  'no-unsafe-call': 'export function call(it: { act: Function }): void {\n  it.act();\n}\n',
  'no-unsafe-enum-comparison': 'enum Kind {\n  one,\n}\nexport const is = (it: Kind): boolean => it === 0;\n',
  'no-unsafe-member-access': "if (JSON.parse('1').one === 1) {\n  throw new Error();\n}\n",
  'no-unsafe-return': "export const read = (): string => JSON.parse('1');\n",
  'no-unsafe-unary-minus': 'export const less = (it: string): number => -it;\n',
  'only-throw-error': "export function fail(): never {\n  throw 'words';\n}\n",
  'prefer-promise-reject-errors': "export const fail = (): Promise<never> => Promise.reject('words');\n",
  'require-await': 'export async function now(): Promise<number> {\n  return 1;\n}\n',
  'restrict-plus-operands': "export const sum = (it: bigint): unknown => it + 'one' + {};\n",
  'restrict-template-expressions': 'export const words = (it: { one: number }): string => `${it}`;\n',
  'switch-exhaustiveness-check':
    "export function name(it: 'one' | 'two'): void {\n  switch (it) {\n    case 'one':\n      break;\n  }\n}\n",
  'unbound-method': 'class Bell {\n  ring(): void {}\n}\nexport const ring = new Bell().ring;\n',
  TS2322: "export const one: number = 'one';\n",
  TS6133: 'const unused = 1;\nexport {};\n',
  TS2532: 'export const first = (all: string[]): number => all[0].length;\n',
  TS2375: 'export const it: { one?: number } = { one: undefined as number | undefined };\n',
  TS1294: 'export enum Kind {\n  one,\n}\n',
};
