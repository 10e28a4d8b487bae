/**
 * Mutation testing of `reference/`: `npm run mutation`, see docs/mutation.md.
 *
 * Left out of mutation, since no decision can depend on it: tests and what serves them alone, files that only re-export, and texts
 * that people read (scripts/mutation/ignoreMessages.mjs): what was expected in a refusal, the reason of a call's verdict, errors about
 * our own mistakes. Every other text is mutated: ids of rules, names of elements, operators, keys and readings.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['reference/**/*.ts', '!reference/**/*.test.ts', '!reference/testing/**', '!reference/sts/callsForTests.ts'],
  plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/ignoreMessages.mjs'],
  ignorers: ['messages'],
  buildCommand: 'npx tsdown --config scripts/mutation/tsdown.config.ts --log-level error',
  symlinkNodeModules: false,
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5_000,
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/sandboxes',
  ignorePatterns: [
    '.bench',
    '.power',
    '.scratch',
    '.stryker',
    'dist',
    'findings',
    'docs',
    'report',
    'evaluators/bridges',
  ],
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: '.stryker/mutation.json' },
  htmlReporter: { fileName: '.stryker/mutation.html' },
  clearTextReporter: { logTests: false, allowColor: false },
  checkers: [],
}
