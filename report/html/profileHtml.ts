import { POINTS } from '../../model/catalogue/points.ts'
import type { EvaluatorReport } from '../evaluatorReport.ts'
import { number } from '../numbers.ts'
import { type Html, html } from './html.ts'
import { line } from './texts.ts'

/** Which reading of each open point the evaluator was seen to follow. */
export function profileHtml({ profile }: Pick<EvaluatorReport, 'profile'>): Html | undefined {
  const entries = [...profile].filter(([, readings]) => [...readings.values()].some((count) => count > 0))
  if (entries.length === 0) return undefined
  const items = entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, readings]) => {
      const followed = [...readings].filter(([, count]) => count > 0).sort(([one], [other]) => (one < other ? -1 : 1))
      const point = POINTS.find((one) => one.id === id)
      return html`<li><span class="rule-id">${line(id, 40)}</span> ${point?.question ?? 'not a point of this version’s catalogue'}
<ul>${followed.map(([reading, count]) => html`<li><b>${line(reading, 80)}</b> ${sentenceOf(point, reading)} <small>${number(count)}</small></li>`)}</ul>${followed.length > 1 ? html`<p class="both">It follows more than one reading.</p>` : undefined}</li>`
    })
  return html`<details><summary>Readings of open points (${entries.length})</summary><ul class="points">${items}</ul></details>`
}

function sentenceOf(point: (typeof POINTS)[number] | undefined, reading: string): string {
  if (point === undefined) return ''
  return [point.adopted, ...point.alternatives].find(({ name }) => name === reading)?.sentence ?? ''
}
