import type { Evaluator } from '../model/evaluator.ts'
import { EvaluatorMisnamed } from './evaluatorMisnamed.ts'
import { loadModule } from './loadModule.ts'
import { SHIPPED } from './shipped.ts'
import { type StdioOptions, startStdio } from './stdio/startStdio.ts'

/** How an evaluator is named on a command line: by name or module path, or as a command after `--`. */
export type EvaluatorName = { readonly name: string } | { readonly command: readonly string[] }

/**
 * Evaluators that the caller brings, above all `reference`: this room may not import it. A name that ends in a colon stands for all
 * that begin so, and is given what follows the colon.
 */
export type Registry = { readonly [name: string]: ((rest: string) => Evaluator | Promise<Evaluator>) | undefined }

/**
 * Gives the evaluator of a name, ready to be asked; the caller closes it. Rejects with EvaluatorMisnamed for what names none,
 * with EvaluatorUnavailable for one that is named well and cannot be had.
 */
export async function resolveEvaluator(
  name: EvaluatorName,
  registry: Registry = {},
  options: StdioOptions = {},
): Promise<Evaluator> {
  if ('command' in name) {
    if (!name.command[0])
      throw new EvaluatorMisnamed('no command after --: expected one that speaks the evaluator protocol')
    return startStdio(name.command, options)
  }
  const brought = name.name.slice(0, name.name.indexOf(':') + 1) || name.name
  const given = Object.hasOwn(registry, brought) ? registry[brought] : undefined
  if (given !== undefined) return given(name.name.slice(brought.length))
  const shipped = SHIPPED.find((one) => one.name === name.name)
  if (shipped !== undefined) return shipped.load(options)
  if (isPath(name.name)) return loadModule(name.name, options)
  const own = Object.keys(registry).map((one) => (one.endsWith(':') ? `${one}ID` : one))
  const names = [...own, ...SHIPPED.map((one) => one.name)].join(', ')
  throw new EvaluatorMisnamed(
    `no evaluator is named ${JSON.stringify(name.name)}: expected ${names}, a module path such as ./my-evaluator.mjs, or a command after --`,
  )
}

function isPath(name: string): boolean {
  return /^\.{0,2}[\\/]|^[A-Za-z]:[\\/]|\.(m?js|cjs|m?ts)$/.test(name)
}
