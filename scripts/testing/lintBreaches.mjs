// Decides how we know that each rule of scripts/oxlint.json bites: a planted breach for each, in a file of the kind it is for.

const lines = (count, line) => `${line}\n`.repeat(count);
const manyParameters =
  'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n';
const longFunction = `export function long(say: () => void): void {\n${lines(90, '  say();')}}\n`;

/** Rule → its breach in a file of TypeScript. */
const inTypeScript = {
  curly: 'export function pick(it: boolean): number {\n  if (it) return 1;\n  return 2;\n}\n',
  eqeqeq: 'export const same = (one: unknown, other: unknown): boolean => one == other;\n',
  'for-direction': 'for (let at = 0; at < 10; at--) {\n  String(at);\n}\n',
  'max-lines': lines(351, 'export {};'),
  'max-lines-per-function': longFunction,
  'max-params': manyParameters,
  'no-array-constructor': 'export const two = new Array(1, 2);\n',
  'no-async-promise-executor': 'export const never = new Promise(async () => {});\n',
  'no-case-declarations':
    'export function pick(it: number): number {\n  switch (it) {\n    case 1:\n      const one = 1;\n      return one;\n    default:\n      return 2;\n  }\n}\n',
  'no-compare-neg-zero': 'export const is = (it: number): boolean => it === -0;\n',
  'no-cond-assign':
    'export function take(it: { next: string }): void {\n  let at: string;\n  if ((at = it.next)) {\n    String(at);\n  }\n  while (at = it.next) {\n    String(at);\n  }\n}\n',
  'no-console': "console.log('words');\n",
  'no-constant-binary-expression':
    'export const is = (it: string): boolean => (it + it ?? it) === it;\nexport const not = {} ?? 1;\n',
  'no-constant-condition': 'if (1) {\n  String(1);\n}\n',
  'no-control-regex': 'export const bell = /\\x07/;\n',
  'no-debugger': 'debugger;\n',
  'no-delete-var': 'const one = 1;\ndelete one;\n',
  'no-dupe-else-if':
    'export function pick(it: boolean): void {\n  if (it) {\n    String(1);\n  } else if (it) {\n    String(2);\n  }\n}\n',
  'no-duplicate-case':
    'export function pick(it: number): void {\n  switch (it) {\n    case 1:\n      break;\n    case 1:\n      break;\n  }\n}\n',
  'no-empty': 'export function pick(it: boolean): void {\n  if (it) {\n  }\n}\n',
  'no-empty-character-class': 'export const none = /a[]/;\n',
  'no-empty-pattern': 'export const none = ({}: object): void => undefined;\n',
  'no-empty-static-block': 'export class Bell {\n  static {}\n}\n',
  'no-ex-assign': 'try {\n  String(1);\n} catch (error) {\n  error = 1;\n}\n',
  'no-extra-boolean-cast': 'export function pick(it: string): void {\n  if (!!it) {\n    String(1);\n  }\n}\n',
  'no-fallthrough':
    'export function pick(it: number): void {\n  switch (it) {\n    case 1:\n      String(1);\n    case 2:\n      String(2);\n  }\n}\n',
  'no-global-assign': 'Object = null;\n',
  'no-invalid-regexp': "export const open = new RegExp('[');\n",
  'no-irregular-whitespace': 'export const one =\u00a01;\n',
  'no-loss-of-precision': 'export const many = 9007199254740993;\n',
  'no-misleading-character-class': 'export const hand = /^[👍]$/;\n',
  'no-prototype-builtins': "export const has = (it: object): boolean => it.hasOwnProperty('one');\n",
  'no-regex-spaces': 'export const wide = /a  b/;\n',
  'no-restricted-exports': 'export default function one(): void {}\n',
  'no-self-assign': 'export function set(it: { one: number }): void {\n  it.one = it.one;\n}\n',
  'no-shadow-restricted-names': 'export function set(undefined: number): number {\n  return undefined;\n}\n',
  'no-sparse-arrays': 'export const two = [1, , 2];\n',
  'no-unassigned-vars': 'let one: number | undefined;\nexport const is = one === 1;\n',
  'no-unexpected-multiline':
    'export const of = (it: () => number, other: number): void => {\n  const one = it\n  (other)\n};\n',
  'no-unsafe-finally':
    'export function one(): number {\n  try {\n    return 1;\n  } finally {\n    return 2;\n  }\n}\n',
  'no-unsafe-optional-chaining': 'export const one = (it?: { of: () => number }): number => (it?.of)();\n',
  'no-unused-expressions': 'export function one(it: number): void {\n  it + 1;\n}\n',
  'no-unused-labels': 'export function one(it: number): void {\n  way: String(it);\n}\n',
  'no-unused-private-class-members': 'export class Bell {\n  #rung = 1;\n}\n',
  'no-unused-vars': 'const one = 1;\n',
  'no-useless-assignment': 'export function one(): number {\n  let it = 1;\n  String(it);\n  it = 2;\n  return 1;\n}\n',
  'no-useless-backreference': 'export const none = /\\1(a)/;\n',
  'no-useless-catch':
    'export function one(it: () => void): void {\n  try {\n    it();\n  } catch (error) {\n    throw error;\n  }\n}\n',
  'no-useless-escape': "export const one = '\\a';\n",
  'no-var': 'export var one = 1;\n',
  'no-warning-comments': `// ${'to'}${'do'}: later\n`,
  'prefer-const': 'let one = 1;\nexport const two = one + 1;\n',
  'prefer-rest-params': 'export function first(): number {\n  return arguments[0];\n}\n',
  'prefer-spread': 'export const most = (all: number[]): number => Math.max.apply(Math, all);\n',
  'preserve-caught-error':
    "export function one(it: () => void): void {\n  try {\n    it();\n  } catch (error) {\n    throw new Error('words');\n  }\n}\n",
  'require-yield': 'export function* none(): Generator<number> {\n  return 1;\n}\n',
  'use-isnan': 'export const is = (it: number): boolean => it === NaN;\n',
  'valid-typeof': "export const is = (it: unknown): boolean => typeof it === 'strnig';\n",
  'ban-ts-comment': "// @ts-ignore\nexport const one: number = 'one';\n",
  'consistent-type-imports': "import { Buffer } from 'node:buffer';\nexport type One = Buffer;\n",
  'no-duplicate-enum-values': 'export enum Kind {\n  one = 1,\n  two = 1,\n}\n',
  'no-empty-object-type': 'export interface One {}\n',
  'no-explicit-any': 'export type One = any;\n',
  'no-extra-non-null-assertion': 'export const one = (it?: string): number => it!!.length;\n',
  'no-misused-new': 'export interface One {\n  new (): One;\n}\n',
  'no-namespace': 'export namespace One {\n  export const one = 1;\n}\n',
  'no-non-null-asserted-optional-chain': 'export const one = (it?: { of: string }): string => it?.of!;\n',
  'no-non-null-assertion': 'export const one = (it?: string): number => it!.length;\n',
  'no-require-imports': "export const fs: unknown = require('node:fs');\n",
  'no-this-alias': 'export class Bell {\n  ring(): unknown {\n    const self = this;\n    return () => self;\n  }\n}\n',
  'no-unnecessary-type-constraint': 'export const same = <T extends unknown>(it: T): T => it;\n',
  'no-unsafe-declaration-merging': 'export interface Bell {\n  one: number;\n}\nexport class Bell {}\n',
  'no-unsafe-function-type': 'export type Act = Function;\n',
  'no-wrapper-object-types': 'export type Words = String;\n',
  'prefer-as-const': "export const one = 'one' as 'one';\n",
  'prefer-namespace-keyword': 'module One {\n  export const one = 1;\n}\nexport { One };\n',
  'triple-slash-reference': "/// <reference path='./other.ts' />\nexport {};\n",
};

/** Rule → its breach in a script without types: of TypeScript the compiler says these. */
const inScripts = {
  'constructor-super': 'export class Bell extends Object {\n  constructor() {\n    String(1);\n  }\n}\n',
  'getter-return': 'export class Bell {\n  get one() {\n    String(1);\n  }\n}\n',
  'no-class-assign': 'class Bell {}\nBell = 1;\n',
  'no-const-assign': 'const one = 1;\none = 2;\n',
  'no-dupe-class-members': 'export class Bell {\n  ring() {}\n  ring() {}\n}\n',
  'no-dupe-keys': 'export const it = { one: 1, one: 2 };\n',
  'no-func-assign': 'function one() {}\none = 1;\n',
  'no-import-assign': "import { sep } from 'node:path';\nsep = 1;\n",
  'no-new-native-nonconstructor': "export const one = new Symbol('one');\n",
  'no-obj-calls': 'export const one = Math();\n',
  'no-redeclare': 'var one = 1;\nvar one = 2;\nexport { one };\n',
  'no-setter-return': 'export class Bell {\n  set one(it) {\n    return it;\n  }\n}\n',
  'no-this-before-super':
    'export class Bell extends Object {\n  constructor() {\n    this.one = 1;\n    super();\n  }\n}\n',
  'no-undef': 'export const one = nowhere;\n',
  'no-unreachable': 'export function one() {\n  return 1;\n  String(1);\n}\n',
  'no-unsafe-negation': "export const is = (it) => !'one' in it;\n",
};

/** The same in one of the old kind, which is not strict of itself. */
const inOldScripts = {
  'no-nonoctal-decimal-escape': "module.exports = '\\8';\n",
  'no-with': 'with (module) {\n  exports = 1;\n}\n',
};

const component = (body, before = '') =>
  `import { useEffect, useMemo, useRef, useState } from 'react';\n${before}export function Bell({ name, say }) {\n${body}}\n`;

/** Rule of React → its breach in a component. */
const inComponents = {
  'error-boundaries': component('  try {\n    return <Ring name={name} />;\n  } catch {\n    return null;\n  }\n'),
  'exhaustive-deps': component('  useEffect(() => {\n    say(name);\n  }, []);\n  return null;\n'),
  globals: component('  rung = name;\n  return <p>{name}</p>;\n', 'let rung = 0;\n'),
  immutability: component('  name.value = 1;\n  return <p>{name.value}</p>;\n'),
  'incompatible-library':
    "import { useReactTable } from '@tanstack/react-table';\nexport function Bell({ data }) {\n  const table = useReactTable({ data });\n  return <p>{table.of}</p>;\n}\n",
  'preserve-manual-memoization': component(
    '  const rung = useMemo(() => [name.of.it], [name?.of]);\n  return <p>{rung}</p>;\n',
  ),
  purity: component('  const at = Math.random();\n  return <p>{at}</p>;\n'),
  refs: component('  const box = useRef(null);\n  return <p>{box.current}</p>;\n'),
  'rules-of-hooks': component('  if (name) {\n    useState(1);\n  }\n  return null;\n'),
  'set-state-in-effect': component(
    '  const [rung, setRung] = useState(0);\n  useEffect(() => {\n    setRung(1);\n  }, []);\n  return <p>{rung}</p>;\n',
  ),
  'set-state-in-render': component('  const [rung, setRung] = useState(0);\n  setRung(1);\n  return <p>{rung}</p>;\n'),
  'static-components': component('  const Ring = () => <p>{name}</p>;\n  return <Ring />;\n'),
  'unsupported-syntax': component("  eval('1');\n  return <p>{name}</p>;\n"),
  'use-memo': component('  const ring = useMemo(async () => say(name), [name, say]);\n  return <p>{ring}</p>;\n'),
};

/** File of the planted tree → the rule it breaks, and its content. */
export const lintBreaches = {
  ...under('server', '.ts', inTypeScript),
  ...under('scripts', '.mjs', inScripts),
  ...under('scripts', '.cjs', inOldScripts),
  ...under('client/src/rooms', '.tsx', inComponents),
  'client/src/rooms/max-lines-per-function.tsx': { rule: 'max-lines-per-function', content: longFunction },
  'server/lengthy.test.ts': { rule: 'max-lines', content: lines(501, 'export {};') },
  'scripts/default.mjs': { rule: 'no-restricted-exports', content: 'export default 1;\n' },
  'client/src/providers/claim.ts': {
    rule: 'consistent-type-assertions',
    content: 'export const claim = (it: unknown): string => it as string;\n',
  },
};

/** File → content of what must stay allowed, though a rule would refuse it elsewhere. */
export const lintAllowed = {
  'server/long.test.ts': longFunction + manyParameters + lines(300, 'export {};'),
  'client/src/rooms/Long.tsx': `export default function Long(say: () => void): void {\n${lines(75, '  say();')}}\n`,
  'client/vite.config.ts': 'export default {};\n',
  'scripts/told.mjs': "console.log('words');\n",
  'scripts/rules.cjs': "const { sep } = require('node:path');\nmodule.exports = { sep };\n",
  'server/main.ts': "console.log('words');\n",
};

function under(folder, ending, contents) {
  return Object.fromEntries(
    Object.entries(contents).map(([rule, content]) => [`${folder}/${rule}${ending}`, { rule, content }]),
  );
}
