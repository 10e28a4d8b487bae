import type { Scenario } from '../../model/format/scenario.ts'
import { askSimulator } from '../askSimulator.ts'
import { encode } from '../encoding/encode.ts'
import { isNamed } from '../provision/isNamed.ts'
import type { Simulator } from '../simulator.ts'
import { SimulatorAnswerWrong } from '../simulatorAnswerWrong.ts'
import type { PointEvidence, PointQuestion } from './evidence.ts'

/** Where and when it is asked. */
export interface Circumstances {
  readonly endpoint: PointEvidence['endpoint']
  /** Asked after the first answer, as a call that fails for want of a region says so better. */
  readonly region: () => Promise<string>
  readonly now: () => Date
}

/** Asks the questions of one point. Rejects as the simulator does, but where it refuses a question, which is an answer. */
export async function settle(
  simulator: Simulator,
  point: string,
  questions: readonly PointQuestion[],
  { region, endpoint, now }: Circumstances,
): Promise<PointEvidence> {
  const answers: PointEvidence['answers'][number][] = []
  for (const { scenario, predictions } of questions) {
    const answer = await answerTo(simulator, scenario)
    const explainedBy = predictions.filter(({ decision }) => decision === answer).map(({ reading }) => reading)
    answers.push({ scenario, answer, explainedBy })
  }
  const names = questions[0]?.predictions.map(({ reading }) => reading) ?? []
  // A refused question says nothing for or against a reading.
  const told = answers.filter(({ answer }) => answer !== 'refused')
  const readings =
    told.length === 0 ? [] : names.filter((name) => told.every(({ explainedBy }) => explainedBy.includes(name)))
  return { point, readings, answers, at: now().toISOString(), region: await region(), endpoint }
}

async function answerTo(simulator: Simulator, scenario: Scenario): Promise<PointEvidence['answers'][number]['answer']> {
  try {
    const [answer] = await askSimulator(simulator, scenario, encode(scenario))
    if (answer === undefined || 'excluded' in answer) throw new Error('a question that its encoding excludes')
    if ('failed' in answer) throw new SimulatorAnswerWrong(answer.failed)
    return answer.decision
  } catch (thrown) {
    if (isNamed(thrown, 'InvalidInput', 'SimulatorRefused', 'ValidationError')) return 'refused'
    throw thrown
  }
}
