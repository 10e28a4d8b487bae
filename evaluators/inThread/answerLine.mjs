/**
 * The line that answers a question, without newline; never throws. What the evaluator throws, getters of its answer included, is
 * told as `thrown`: the answer is read once, here. At once where the evaluator answers at once, else promised.
 */
export function answerLine(evaluator, asked) {
  const { id } = asked
  try {
    const answer = asked.op === 'call' ? evaluator.call(asked.call) : evaluator.authorize(asked.scenario)
    if (typeof answer?.then !== 'function') return lineOf(id, answer)
    return Promise.resolve(answer).then(
      (late) => lineOf(id, late),
      (thrown) => thrownLine(id, thrown),
    )
  } catch (thrown) {
    return thrownLine(id, thrown)
  }
}

function lineOf(id, answer) {
  try {
    if (typeof answer !== 'object' || answer === null) return JSON.stringify({ id, given: String(answer) })
    // By name, as the fields of a class may stand in its prototype.
    const { decisions, refused, unsupported, error, outcome, why } = answer
    return JSON.stringify({ ...answer, decisions, refused, unsupported, error, outcome, why, id })
  } catch (thrown) {
    return thrownLine(id, thrown)
  }
}

function thrownLine(id, thrown) {
  try {
    return JSON.stringify({ id, thrown: thrown instanceof Error ? thrown.message : String(thrown) })
  } catch {
    return JSON.stringify({ id, thrown: 'something that cannot be shown' })
  }
}
