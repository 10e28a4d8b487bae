import type { Evaluator } from '../../model/evaluator.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { type Failure, startThread } from '../inThread/startThread.ts'
import { openEvaluator } from '../stdio/openEvaluator.ts'
import type { StdioOptions } from '../stdio/startStdio.ts'

/** In a checkout the module from source, in the package the bundle beside this one. */
const FILE = import.meta.url.endsWith('.ts') ? './fromSource.mjs' : './iam-simulate-module.mjs'
const MODULE = new URL(FILE, import.meta.url)

/**
 * Loads the optional peer into a thread of its own, where it is supervised as a process would be: a regular expression of its that
 * never ends costs an answer, and what it adds to prototypes stays there. Rejects with EvaluatorUnavailable, which says how to install it.
 * Cannot be had anew: copies of the module would share the package, and with it whatever it remembers.
 */
export async function superviseIamSimulate(options: StdioOptions = {}, module: URL = MODULE): Promise<Evaluator> {
  let failure: Failure | undefined
  const start = startThread.bind(undefined, module.href, (told) => {
    failure = told
  })
  try {
    const { fresh: _, ...evaluator } = await openEvaluator('iam-simulate', start, options, true)
    return evaluator
  } catch (thrown) {
    throw failure === undefined ? thrown : new EvaluatorUnavailable(failure.message)
  }
}
