import type { EvaluatorReport } from '../evaluatorReport.ts'
import { number } from '../numbers.ts'
import { oracleTable } from '../oracleTable.ts'
import { codeSpan } from './escape.ts'
import { markdownTable } from './markdownTable.ts'

/** What was compared with AWS's simulator, a table an evaluator; nothing where no run compared. */
export function oracleMarkdown(evaluators: readonly EvaluatorReport[]): string {
  return evaluators
    .flatMap(({ told, summary: { oracle } }) => {
      if (oracle === undefined) return []
      const { calls, head, rows, excluded } = oracleTable(oracle)
      const by = excluded.map(([rule, requests]) => `${codeSpan(rule, 80)} ${number(requests)}`).join(', ')
      return [
        `${codeSpan(told.name, 80)} compared with the simulator, in requests (${calls}):`,
        markdownTable([
          head,
          ['---', ...head.slice(1).map(() => '--:')],
          ...rows.map(([name = '', ...cells]) => [codeSpan(name, 80), ...cells]),
        ]),
        ...(by === '' ? [] : [`Excluded by rule: ${by}`]),
      ]
    })
    .join('\n\n')
}
