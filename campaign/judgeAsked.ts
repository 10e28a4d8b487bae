import type { Judgement } from './judge.ts'
import { verdictOf } from './probe.ts'
import { judgeRequest } from './suspicion.ts'
import type { AskedScenario, Asking } from './world.ts'

/** Judges the answer to one request of an asked scenario; unsupported where there is no decision to judge, or none to judge it by. */
export function judgeAsked({ evaluator }: Pick<Asking, 'evaluator'>, asked: AskedScenario, request: number): Judgement {
  const { answer } = asked
  const verdict = verdictOf(asked, request)
  if (verdict === undefined || !('decisions' in answer)) return 'unsupported'
  return judgeRequest(answer.decisions[request], verdict, evaluator.hello.outcomes === 'two-way')
}
