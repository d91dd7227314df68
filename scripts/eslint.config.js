// Decides what the linter asks of every file that can be told without types; scripts/oxlint.json has the rules that need them.
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.{ts,tsx}', '**/*.browser.ts', '**/testing/**'];
const PLAIN_SCRIPTS = ['**/*.{mjs,cjs,js}', 'client/vite.config.ts'];
const CONFIGS = ['scripts/*.config.{ts,js}', 'client/vite.config.ts', 'scripts/dependencyRules.cjs'];

const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];
const functionLines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const houseRules = {
  curly: ['error', 'all'],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'max-lines': lines(350),
  'max-lines-per-function': functionLines(60),
  'max-params': ['error', { max: 4 }],
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Use a union of literals, not an enum.' },
  ],
};

const languageRules = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/ban-ts-comment': [
    'error',
    { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/coverage/', 'data/', 'data.tmp-*/', '.cache/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  { rules: { ...houseRules, ...languageRules } },
  { files: ['client/src/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['client/src/**/*.tsx'], rules: { 'max-lines-per-function': functionLines(80) } },
  {
    // What the API answers is typed by its entry in the contract, not claimed where it is used.
    files: ['client/src/providers/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  { files: ['client/src/**/*.tsx', ...CONFIGS], rules: { 'no-restricted-exports': 'off' } },
  {
    files: TESTS,
    rules: {
      'max-lines': lines(500),
      'max-lines-per-function': 'off',
      'max-params': 'off',
    },
  },
  { files: ['scripts/**', 'server/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: PLAIN_SCRIPTS,
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        module: 'writable',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
