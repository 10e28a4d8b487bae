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
export function referenceRate(scenarios: readonly Scenario[], reasons: boolean, count = 25): Promise<Rate> {
  return rate(decisionsOf(scenarios), count, () => runReference(scenarios, reasons))
}

/** The reference (the decision alone) and another evaluator, with how many times faster the reference is. */
export interface Paired {
  readonly reference: Rate
  readonly other: Rate
  /** The median of the ratios of the rounds. */
  readonly ratio: number
}

/** Rounds alternate, so that a machine that is busy for a while slows both alike. One behind a pipe is asked all at once. */
export async function pairedRates(scenarios: readonly Scenario[], other: Evaluator, count = 5): Promise<Paired> {
  const decisions = decisionsOf(scenarios)
  const rates = { reference: [] as number[], other: [] as number[] }
  for (let round = 0; round <= count; round++) {
    const start = performance.now()
    await Promise.all(scenarios.map((scenario) => other.authorize(scenario)))
    const seconds = (performance.now() - start) / 1_000
    const one = await rate(decisions, 5, () => runReference(scenarios, false), round === 0 ? undefined : 200)
    if (round === 0) continue // both warm
    rates.other.push(decisions / seconds)
    rates.reference.push(one.median)
  }
  const ratio = median(rates.reference.map((reference, round) => reference / (rates.other[round] as number)))
  return { reference: rateOf(rates.reference), other: rateOf(rates.other), ratio }
}

function runReference(scenarios: readonly Scenario[], reasons: boolean): void {
  for (const scenario of scenarios) {
    const world = compile(scenario)
    if (isRefusal(world)) throw new Error('a world of the benchmark is refused')
    for (const request of scenario.requests) {
      if (reasons) decide(world, request)
      else decideOnly(world, request)
    }
  }
}

function decisionsOf(scenarios: readonly Scenario[]): number {
  return scenarios.reduce((sum, { requests }) => sum + requests.length, 0)
}

async function rate(decisions: number, count: number, run: () => unknown, warmUpMs?: number): Promise<Rate> {
  return rateOf((await rounds(count, run, warmUpMs)).map((seconds) => decisions / seconds))
}

function rateOf(rates: readonly number[]): Rate {
  return { median: median(rates), slowest: Math.min(...rates), fastest: Math.max(...rates) }
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
