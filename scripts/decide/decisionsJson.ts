import type { Scenario } from '../../model/format/scenario.ts'
import { rulesOf } from '../../reference/rulesOf.ts'
import { type Beside, isRefused, type Reference } from './answers.ts'
import type { Compared } from './compareAnswer.ts'

/** What `decide --json` prints: one object, on one line. */
export function decisionsJson(
  scenario: Scenario,
  reference: Reference,
  beside: Beside | undefined,
  compared: readonly Compared[] | undefined,
): string {
  const answer = isRefused(reference)
    ? { refused: reference }
    : {
        decisions: reference.map((verdict, at) => {
          const { action, resource } = scenario.requests[at] as Scenario['requests'][number]
          const { marks: _marks, worldMarks: _worldMarks, ...said } = verdict
          return { action, resource, ...said, rules: rulesOf(verdict) }
        }),
      }
  const other =
    beside === undefined
      ? {}
      : { evaluator: { name: beside.hello.name, version: beside.hello.version, answer: beside.asked, compared } }
  return `${JSON.stringify({ version: 1, command: 'decide', ...answer, ...other })}\n`
}
