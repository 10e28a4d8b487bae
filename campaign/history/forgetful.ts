import type { Evaluator } from '../../model/evaluator.ts'

/** Uses a new evaluator that was asked nothing yet, and closes it whatever happens. */
export async function withFresh<T>(
  fresh: NonNullable<Evaluator['fresh']>,
  use: (evaluator: Evaluator) => Promise<T>,
): Promise<T> {
  const evaluator = await fresh()
  try {
    return await use(evaluator)
  } finally {
    await evaluator.close?.()
  }
}

/** The evaluator as it would be if nobody had asked it anything before: a new one for every scenario. */
export function forgetful(evaluator: Evaluator): Evaluator {
  const { fresh, hello } = evaluator
  if (fresh === undefined) return evaluator
  return { hello, fresh, authorize: (scenario) => withFresh(fresh, async (other) => other.authorize(scenario)) }
}
