import type { Registry } from '../evaluators/resolve.ts'

/** The evaluators of this package that the room of evaluators may not import, each loaded only when it is asked for. */
export const OWN_EVALUATORS: Registry = {
  reference: async () => (await import('../reference/referenceEvaluator.ts')).referenceEvaluator,
  'mutant:': async (id) => (await import('./mutantNamed.ts')).mutantNamed(id),
}
