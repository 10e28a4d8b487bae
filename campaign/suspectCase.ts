import type { Evaluator } from '../model/evaluator.ts'
import type { Case } from '../model/format/case.ts'
import type { CaseResult } from './judgeCase.ts'
import { verdictOf } from './probe.ts'
import { type Suspicion, suspect } from './suspicion.ts'
import type { AskedScenario } from './world.ts'

type Disagreement = Extract<CaseResult, { result: 'disagreed' }>

/**
 * What a case that an evaluator disagrees with makes one suspect beside the case itself: that it broke the protocol, which is no matter
 * of the case; or that it is wrong by the reference as well, which can be made small. The latter only where the reference expects
 * what the case does, and where no history matters: otherwise the case is to be told as it stands.
 */
export function suspectCase(
  one: Case,
  { request }: Disagreement,
  asked: AskedScenario,
  { hello }: Evaluator,
): Pick<Disagreement, 'broken' | 'suspicion'> {
  let broken: Suspicion | undefined
  let suspicion: Suspicion | undefined
  suspect(asked, { twoWay: hello.outcomes === 'two-way', validates: false }, (found) => {
    if (found.kind === 'protocol') broken ??= found
    else if (found.request === request) suspicion ??= found
  })
  if (broken !== undefined) return { broken }
  if (suspicion === undefined || !('decisions' in one) || one.prelude !== undefined) return {}
  const agreed = verdictOf(asked, suspicion.request)?.decision === one.decisions[suspicion.request]
  return agreed && !one.id.startsWith(SAVED) ? { suspicion } : {}
}

/** A finding that was saved is small already, and its replay is to show that very case. */
const SAVED = 'findings/'
