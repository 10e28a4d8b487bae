import { describe } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { problemText } from '../../model/read/problem.ts'
import { readHello } from '../../model/read/readHello.ts'
import { suiteFor } from '../suiteFor.ts'
import { campaignTests } from './campaignTests.ts'
import { corpusTests } from './corpusTests.ts'
import type { ConformanceOptions } from './options.ts'
import { runOptions } from './runOptions.ts'

/**
 * Registers the whole suite as vitest tests over an evaluator in this process: a test for every case of the corpus, one for every
 * property, one for the comparison with AWS's documents. To be called in a test file. What the evaluator does not support is skipped
 * with the reason and never passes; a test that fails prints the finding as the command line does. Closes nothing.
 *
 * Throws where the evaluator's hello or an option is wrong, so that the test file fails.
 */
export function conformance(evaluator: Evaluator, options: ConformanceOptions = {}): void {
  const hello = readHello(evaluator.hello)
  if (!hello.ok)
    throw new Error(`conformance: the evaluator’s hello is wrong: ${hello.problems.map(problemText).join('; ')}`)
  const run = runOptions(options)
  const suite = suiteFor(evaluator.hello)
  const { name, version } = evaluator.hello
  const { corpus } = options
  // One evaluator, one question at a time: cases about history are asked in their order.
  describe(`${name} ${version} conforms to AWS’s documents`, { concurrent: false, shuffle: false }, () => {
    if (corpus !== false) describe('corpus', () => corpusTests(evaluator, suite, run, corpus))
    if (run.timeMs !== 0) campaignTests(evaluator, suite, run)
  })
}
