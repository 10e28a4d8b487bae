import type { Evaluator } from '../model/evaluator.ts'
import type { Case } from '../model/format/case.ts'
import type { CaseResult } from './judgeCase.ts'
import { verdictOf } from './probe.ts'
import { isRefusal } from './suite.ts'
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
  suspect(asked, { twoWay: hello.outcomes === 'two-way', validates: 'refused' in one }, (found) => {
    if (found.kind === 'protocol') broken ??= found
    else if (found.request === (request ?? 0)) suspicion ??= found
  })
  if (broken !== undefined) return { broken }
  if (suspicion === undefined || one.prelude !== undefined || one.id.startsWith(SAVED)) return {}
  return agrees(one, asked, suspicion.request) ? { suspicion } : {}
}

/** Whether the reference expects what the case does: the decision, or that the same document is refused by the same rule. */
function agrees(one: Case, asked: AskedScenario, request: number): boolean {
  const { verdicts } = asked
  if ('decisions' in one) return verdictOf(asked, request)?.decision === one.decisions[request]
  if (!('refused' in one) || !isRefusal(verdicts)) return false
  return verdicts.policy === one.refused.policy && verdicts.rule === one.refused.rule
}

/** A finding that was saved is small already, and its replay is to show that very case. */
const SAVED = 'findings/'
