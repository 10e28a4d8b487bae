import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Evaluator } from '../model/evaluator.ts'
import { helloSchema } from '../model/format/hello.ts'
import { problemsFromZod } from '../model/read/fromZod.ts'
import { problemText } from '../model/read/problem.ts'
import { EvaluatorMisnamed } from './evaluatorMisnamed.ts'
import { EvaluatorUnavailable } from './evaluatorUnavailable.ts'

/** Loads an in-process evaluator: the module's default export, or its exports `hello` and `authorize`. */
export async function loadModule(path: string): Promise<Evaluator> {
  const file = resolve(path)
  if (!existsSync(file)) throw new EvaluatorMisnamed(`the evaluator ${path} is no file`)
  const { href } = pathToFileURL(file)
  const evaluator = await loadFrom(href, path)
  if (evaluator.fresh !== undefined) return evaluator
  const { hello, call, close } = evaluator
  return {
    hello,
    authorize: (scenario) => evaluator.authorize(scenario),
    ...(call === undefined ? {} : { call: (asked) => call.call(evaluator, asked) }),
    ...(close === undefined ? {} : { close: () => close.call(evaluator) }),
    fresh: () => {
      delete require.cache[file]
      return loadFrom(`${href}?fresh=${++copies}`, path)
    },
  }
}

/** A module loaded under another address has a state of its own, a CommonJS one if it is forgotten; what it imports is shared. */
let copies = 0
const require = createRequire(import.meta.url)

async function loadFrom(address: string, path: string): Promise<Evaluator> {
  let module: { readonly default?: unknown }
  try {
    module = (await import(address)) as { readonly default?: unknown }
  } catch (thrown) {
    throw new EvaluatorUnavailable(
      `the evaluator ${path} cannot be loaded: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    )
  }
  return checked(module.default ?? module, path)
}

function checked(value: unknown, path: string): Evaluator {
  const { hello, authorize, call, close, fresh } = (typeof value === 'object' && value !== null ? value : {}) as {
    [name: string]: unknown
  }
  if (typeof authorize !== 'function') {
    throw new EvaluatorMisnamed(
      `${path} is no evaluator: expected a default export with hello and authorize(scenario), or exports of these names`,
    )
  }
  const parsed = helloSchema.safeParse(hello)
  if (!parsed.success) {
    throw new EvaluatorMisnamed(
      `the hello of ${path} is wrong: ${problemsFromZod(parsed.error, hello).map(problemText).join('; ')}`,
    )
  }
  for (const [name, given] of Object.entries({ call, close, fresh })) {
    if (given !== undefined && typeof given !== 'function')
      throw new EvaluatorMisnamed(`${path} exports ${name}, but it is no function`)
  }
  if (parsed.data.supports.includes('call') && call === undefined) {
    throw new EvaluatorMisnamed(`${path} says that it supports call, but exports no function call`)
  }
  return value as Evaluator
}
