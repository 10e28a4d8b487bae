import { POINTS } from '../../model/catalogue/points.ts'
import type { EvaluatorReport } from '../evaluatorReport.ts'
import { followed } from '../followed.ts'
import { number } from '../numbers.ts'
import { type Html, html } from './html.ts'
import { line } from './texts.ts'

/** Which reading of each open point the evaluator was seen to follow. */
export function profileHtml({ profile }: Pick<EvaluatorReport, 'profile'>): Html | undefined {
  const entries = [...profile].filter(([, readings]) => [...readings.values()].some((count) => count > 0))
  if (entries.length === 0) return undefined
  const items = entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, sets]) => {
      const point = POINTS.find((one) => one.id === id)
      const { readings, answers } = followed(sets)
      const said =
        readings.length === 0
          ? html`<p class="both">It follows more than one reading: ${line([...sets.keys()].join(', '), 200)}.</p>`
          : html`<ul>${readings.map((reading) => html`<li><b>${line(reading, 80)}</b> ${sentenceOf(point, reading)}</li>`)}</ul>`
      return html`<li><span class="rule-id">${line(id, 40)}</span> ${point?.question ?? 'not a point of this version’s catalogue'} <small>${number(answers)}</small>
${said}</li>`
    })
  return html`<details><summary>Readings of open points (${entries.length})</summary><ul class="points">${items}</ul></details>`
}

function sentenceOf(point: (typeof POINTS)[number] | undefined, reading: string): string {
  if (point === undefined) return ''
  return [point.adopted, ...point.alternatives].find(({ name }) => name === reading)?.sentence ?? ''
}
