/** A name that is no evaluator's, or a module that exports none: asked wrongly, exit status 2. */
export class EvaluatorMisnamed extends Error {
  override readonly name = 'EvaluatorMisnamed'
}
