import type { EvaluatorReport } from './evaluatorReport.ts'
import { followed } from './followed.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** One line: the readings of open points that the evaluator was seen to follow, `CONT-06 implicitDeny` and so on. */
export function profileText({ profile }: Pick<EvaluatorReport, 'profile'>, paint: Paint): string {
  if (profile.size === 0) return ''
  const told = [...profile]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([point, sets]) => {
      const { readings } = followed(sets)
      return `${point} ${readings.length === 0 ? paint.yellow('two at once') : readings.join(' or ')}`
    })
  return `readings of open points: ${told.map((one) => printable(one)).join(', ')}`
}
