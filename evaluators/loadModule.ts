import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Evaluator } from '../model/evaluator.ts'
import { EvaluatorMisnamed } from './evaluatorMisnamed.ts'
import { EvaluatorUnavailable } from './evaluatorUnavailable.ts'
import { type Failure, startThread } from './inThread/startThread.ts'
import { openEvaluator } from './stdio/openEvaluator.ts'
import { ProtocolFault } from './stdio/protocolFault.ts'
import type { StdioOptions } from './stdio/startStdio.ts'

/**
 * Loads a module evaluator, its default export or its exports `hello` and `authorize`, into a thread of its own, where it is
 * supervised as a process would be. Rejects with EvaluatorMisnamed for a module that exports none, with EvaluatorUnavailable for one that
 * cannot be loaded.
 */
export async function loadModule(path: string, options: StdioOptions = {}): Promise<Evaluator> {
  const file = resolve(path)
  if (!existsSync(file)) throw new EvaluatorMisnamed(`the evaluator ${path} is no file`)
  let failure: Failure | undefined
  const { href } = pathToFileURL(file)
  const start = startThread.bind(undefined, href, (told) => {
    failure = told
  })
  try {
    return await openEvaluator(path, start, options, true)
  } catch (thrown) {
    if (failure?.failed === 'misnamed') throw new EvaluatorMisnamed(`${path} ${failure.message}`)
    if (failure !== undefined)
      throw new EvaluatorUnavailable(`the evaluator ${path} cannot be loaded: ${failure.message}`)
    const { cause } = thrown as Error
    const wrong = cause instanceof ProtocolFault && cause.message.startsWith(ITS_HELLO)
    throw wrong ? new EvaluatorMisnamed(`the hello of ${path} ${cause.message.slice(ITS_HELLO.length)}`) : thrown
  }
}

const ITS_HELLO = 'its hello '
