import { isRefusal, type Suite } from '../../campaign/suite.ts'
import { POINTS } from '../../model/catalogue/points.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { askSimulator } from '../askSimulator.ts'
import { encode } from '../encoding/encode.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import type { Prediction } from './evidence.ts'

/** What this room needs of the reference: verdicts, and evaluators that follow another reading of one point. */
export interface Readers {
  readonly verdicts: Suite['referee']['verdicts']
  readonly reading: (point: string, name: string) => Evaluator
}

/**
 * What a simulator would answer about the only request of a scenario under each reading of a point: the reading's evaluator in its place, asked
 * just what the encoding asks, since an encoding may lose what readings differ in. Or why the scenario is of no use: `excluded` by a rule of
 * the encodings, `same` whatever the reading, `other` where more than this point is open or nothing is decided.
 */
export async function predictions(
  scenario: Scenario,
  point: string,
  { verdicts, reading }: Readers,
): Promise<readonly Prediction[] | { readonly useless: 'same' | 'other' } | { readonly excluded: string }> {
  const found = verdicts(scenario)
  if (isRefusal(found) || found.length !== 1 || found[0]?.open.join() !== point) return { useless: 'other' }
  const encoded = encode(scenario)
  const [excluded] = encoded.excluded
  if (excluded !== undefined) return { excluded }
  const all: Prediction[] = []
  for (const name of readingsOf(point)) {
    const [answer] = await askSimulator(evaluatorSimulator(reading(point, name)), scenario, encoded)
    if (answer === undefined || !('decision' in answer)) return { useless: 'other' }
    all.push({ reading: name, decision: answer.decision })
  }
  return new Set(all.map(({ decision }) => decision)).size > 1 ? all : { useless: 'same' }
}

/** Names of the readings of an open point, the adopted one first. */
function readingsOf(id: string): readonly string[] {
  const point = POINTS.find((one) => one.id === id)
  return point === undefined ? [] : [point.adopted.name, ...point.alternatives.map(({ name }) => name)]
}
