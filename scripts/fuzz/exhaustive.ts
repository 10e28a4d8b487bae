import type { RunOptions } from '../../campaign/options.ts'
import { runExhaustive } from '../../campaign/smallScope/runExhaustive.ts'
import { SMALL_SCOPE, scenariosIn } from '../../campaign/smallScope/scope.ts'
import type { Tally } from '../../campaign/smallScope/tableJudge.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { number } from '../../report/numbers.ts'
import type { Io } from '../io.ts'
import { judge } from '../judging/judge.ts'
import type { JudgingOptions } from '../judging/judgingOptions.ts'

/** `fuzz --exhaustive`: says how large the scope is, asks all of it, and ends with how much of it agrees. */
export async function exhaustive(
  options: JudgingOptions,
  run: RunOptions,
  evaluator: Evaluator,
  io: Io,
): Promise<number> {
  const scenarios = scenariosIn(SMALL_SCOPE, run.shard)
  const say = (text: string): void => {
    if (options.json === undefined) io.out(`${text}\n`)
  }
  say(`${number(scenarios)} scenarios${shareOf(run)} in the small scope\n`)
  let tally: Tally | undefined
  const status = await judge(options, io, true, async (sink) => {
    const ended = await runExhaustive(run, evaluator, sink, io.stop, suiteFor(evaluator.hello))
    tally = ended.tally
    return ended.exit
  })
  if (tally !== undefined) say(`\n${tallyText(tally, scenarios)}`)
  return status
}

function shareOf({ shard }: RunOptions): string {
  return shard === undefined || shard.count === 1 ? '' : ` (share ${shard.index} of ${shard.count})`
}

/** `all 825,288 scenarios agree`, or what became of them. */
export function tallyText({ agreed, disagreed, unsupported }: Readonly<Tally>, scenarios: number): string {
  const notAsked = scenarios - agreed - disagreed - unsupported
  if (agreed === scenarios) return `all ${number(scenarios)} scenarios agree`
  const rest = [
    ...(disagreed === 0 ? [] : [`${number(disagreed)} disagree`]),
    ...(unsupported === 0 ? [] : [`${number(unsupported)} are unsupported`]),
    ...(notAsked === 0 ? [] : [`${number(notAsked)} were not asked`]),
  ]
  const supported = disagreed === 0 && notAsked === 0 ? `all ${number(agreed)} supported` : number(agreed)
  return `${supported} of ${number(scenarios)} scenarios agree; ${rest.join(', ')}`
}
