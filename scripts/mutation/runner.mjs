import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'

const BUNDLE = '.stryker/bundle/tests.cjs'

/** Tests of bounds on time and memory, and of a cache against none on many worlds: seconds each, and days with every mutant. */
const ABOUT_BOUNDS =
  /(^| > )(time (grows|is linear)|ten megabytes|a long value in very many places|changes no verdict on related scenarios)/

/**
 * Runs the tests inside this process, from one bundle: vitest starts a worker and imports every file anew for each mutant, which
 * takes seconds where the tests take milliseconds. A mutant that acts while the bundle is loaded gets the bundle evaluated anew.
 */
class InProcessRunner {
  static inject = []

  constructor() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
    this.ns = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE]
    this.script = undefined
    this.tests = undefined
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    this.ns.activeMutant = undefined
    this.ns.mutantCoverage = undefined
    this.load()
    const results = []
    for (const test of this.tests) {
      this.ns.currentTestId = test.id
      results.push(await resultOf(test))
      this.ns.currentTestId = undefined
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.ns.mutantCoverage }
  }

  async mutantRun(options) {
    const result = await this.runWith(options)
    if (result.status !== MutantRunStatus.Killed || (await this.isSound(result.killedBy))) return result
    // The mutant, or one before it, left something behind in this process: only what it does in a fresh one counts.
    this.tests = undefined
    const again = await this.runWith(options)
    this.tests = undefined
    return again
  }

  async runWith({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const { ns } = this
    ns.hitLimit = hitLimit
    ns.hitCount = hitLimit === undefined ? undefined : 0
    try {
      if (mutantActivation === 'static') {
        ns.activeMutant = activeMutant.id
        this.load()
      } else if (this.tests === undefined) {
        ns.activeMutant = undefined
        this.load()
      }
      ns.activeMutant = activeMutant.id
      const results = []
      for (const test of nearestFirst(this.chosen(testFilter), sandboxFileName)) {
        const result = await resultOf(test)
        results.push(result)
        if (result.status === TestStatus.Failed) break
      }
      return (
        determineHitLimitReached(ns.hitCount, hitLimit) ??
        toMutantRunResult({ status: DryRunStatus.Complete, tests: results })
      )
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: `while loading: ${error}`, nrOfTests: 0 }
    } finally {
      ns.activeMutant = undefined
      if (mutantActivation === 'static') this.tests = undefined
    }
  }

  /** Whether the tests that failed hold without the mutant, here and now. */
  async isSound(ids) {
    if (this.tests === undefined) return true // the bundle was evaluated for this mutant alone
    for (const test of this.chosen(ids)) if ((await resultOf(test)).status === TestStatus.Failed) return false
    return true
  }

  chosen(ids) {
    if (ids === undefined) return this.tests
    const wanted = new Set(ids)
    return this.tests.filter(({ id }) => wanted.has(id))
  }

  load() {
    const filename = resolve(BUNDLE) // of the sandbox, which is the working directory by now
    this.script ??= new Script(`(function (require, module, exports) {${readFileSync(filename, 'utf8')}\n})`, {
      filename,
    })
    const module = { exports: {} }
    this.script.runInThisContext()(createRequire(filename), module, module.exports)
    const seen = new Map()
    this.tests = module.exports.tests
      .filter(({ name }) => !ABOUT_BOUNDS.test(name))
      .map(({ file, name, run }) => {
        const title = `${file}#${name}`
        const count = (seen.get(title) ?? 0) + 1
        seen.set(title, count)
        return { id: count === 1 ? title : `${title} (${count})`, file, run }
      })
  }
}

async function resultOf({ id, file, run }) {
  const start = performance.now()
  const head = { id, name: id, fileName: resolve(file) }
  try {
    await run()
    return { ...head, status: TestStatus.Success, timeSpentMs: performance.now() - start }
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 500)
    return { ...head, status: TestStatus.Failed, timeSpentMs: performance.now() - start, failureMessage }
  }
}

/** The mutated file's own test, then those of its folder, then the others: most mutants die in the first. */
function nearestFirst(tests, mutated) {
  const file = mutated.replaceAll('\\', '/')
  const own = file.slice(file.lastIndexOf('/reference/') + 1, -'.ts'.length)
  const folder = own.slice(0, own.lastIndexOf('/') + 1)
  const distance = (test) =>
    test.file === `${own}.test.ts` ? 0 : test.file.startsWith(folder) && folder !== 'reference/' ? 1 : 2
  return tests
    .map((test) => [distance(test), test])
    .sort(([a], [b]) => a - b)
    .map(([, test]) => test)
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]
