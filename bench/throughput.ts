import type { Evaluator } from '../model/evaluator.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { compile, isRefusal } from '../reference/compile.ts'
import { decide, decideOnly } from '../reference/decide.ts'
import { median, rounds } from './median.ts'

/** Decisions a second: the median of some rounds, and the slowest and fastest of them. */
export interface Rate {
  readonly median: number
  readonly slowest: number
  readonly fastest: number
}

/** The reference, compiling included; with reasons (what coverage and explanations need) or the decision alone. */
export function referenceRate(scenarios: readonly Scenario[], reasons: boolean, count = 7): Promise<Rate> {
  const run = (): void => {
    for (const scenario of scenarios) {
      const world = compile(scenario)
      if (isRefusal(world)) throw new Error('a world of the benchmark is refused')
      for (const request of scenario.requests) {
        if (reasons) decide(world, request)
        else decideOnly(world, request)
      }
    }
  }
  return rate(scenarios, count, run)
}

/** Another evaluator in process, one scenario after the other. */
export function evaluatorRate(scenarios: readonly Scenario[], evaluator: Evaluator, count = 3): Promise<Rate> {
  return rate(scenarios, count, async () => {
    for (const scenario of scenarios) await evaluator.authorize(scenario)
  })
}

async function rate(scenarios: readonly Scenario[], count: number, run: () => unknown): Promise<Rate> {
  const decisions = scenarios.reduce((sum, { requests }) => sum + requests.length, 0)
  const seconds = await rounds(count, run)
  return {
    median: decisions / median(seconds),
    slowest: decisions / Math.max(...seconds),
    fastest: decisions / Math.min(...seconds),
  }
}

/** The scenarios reduced to the requests that the evaluator decides; those of which nothing is left are dropped. */
export async function decidedBy(evaluator: Evaluator, scenarios: readonly Scenario[]): Promise<readonly Scenario[]> {
  const kept: Scenario[] = []
  for (const scenario of scenarios) {
    const answer = await evaluator.authorize(scenario)
    if (!('decisions' in answer)) continue
    const requests = scenario.requests.filter((_request, at) => typeof answer.decisions[at] === 'string')
    if (requests.length > 0) kept.push({ ...scenario, requests })
  }
  return kept
}
