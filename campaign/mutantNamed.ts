import { EvaluatorMisnamed } from '../evaluators/evaluatorMisnamed.ts'
import type { Evaluator } from '../model/evaluator.ts'
import { MUTANTS } from '../mutants/all.ts'

/** The evaluator of a mutant that was asked nothing yet. Throws EvaluatorMisnamed, naming the nearest where one shares a word. */
export function mutantNamed(id: string): Evaluator | Promise<Evaluator> {
  const mutant = MUTANTS.find((one) => one.id === id)
  if (mutant !== undefined) return mutant.evaluator.fresh?.() ?? mutant.evaluator
  const nearest = nearestTo(id)
  const meant = nearest === undefined ? '' : `did you mean mutant:${nearest}? `
  throw new EvaluatorMisnamed(`no mutant has the id ${JSON.stringify(id)}: ${meant}see list mutants`)
}

/** The id that shares most of its words with the one given; the shortest of several. */
function nearestTo(id: string): string | undefined {
  const words = new Set(
    id
      .slice(0, 200)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  )
  let [best, most] = [undefined as string | undefined, 0]
  for (const { id: other } of MUTANTS) {
    const own = other.split('-')
    const shared = own.filter((word) => words.has(word)).length - own.length / 100
    if (shared > most) [best, most] = [other, shared]
  }
  return best
}
