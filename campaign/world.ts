import type { Random } from '../generators/random.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { DecisionAnswer } from '../model/format/answer.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Property, Trial } from '../properties/property.ts'
import { Memory } from '../reference/memory.ts'
import type { Refusal, Verdict } from '../reference/verdict.ts'
import { type Asked, ask, isPromise } from './ask.ts'
import { trialRandom, worldRandom } from './seeds.ts'
import { isRefusal, type Suite } from './suite.ts'

/** A scenario, what the evaluator said of it, and what the reference says. */
export interface AskedScenario {
  readonly scenario: Scenario
  readonly answer: Asked
  readonly verdicts: readonly Verdict[] | Refusal
}

/** Where a trial came from, so that it can be had again on a smaller scenario. */
export interface TrialOrigin {
  readonly property: Property
  readonly batch: number
  readonly world: number
  readonly index: number
}

export interface AskedTrial {
  readonly origin: TrialOrigin
  /** The scenario it was made from, whether it asks it or not. */
  readonly given: Scenario
  readonly trial: Trial
  /** Parallel to the trial's scenarios. */
  readonly asked: readonly AskedScenario[]
}

/** One world with everything asked about it. */
export interface AskedWorld {
  readonly main: AskedScenario
  readonly trials: readonly AskedTrial[]
}

/** How to ask: whom, with which suite, inside which scope. */
export interface Asking {
  readonly evaluator: Evaluator
  readonly suite: Suite
  readonly properties: readonly Property[]
  /** See `supported.ts`. */
  readonly outOfScope: (scenario: Scenario) => string | undefined
  readonly timeoutMs: number
  /** What the referee remembers of related scenarios. */
  readonly memory?: Memory
}

/** Trials of one world. Properties take turns, world after world, so that all get their share. */
const TRIALS = 2

/** Generates one world and asks everything about it. What is asked depends on the seed alone, never on an answer. */
export function askWorld(
  campaign: Asking,
  generate: (random: Random) => Scenario,
  batch: number,
  world: number,
  turn: number,
): AskedWorld | Promise<AskedWorld> {
  const asking = { ...campaign, memory: new Memory() }
  const { properties } = asking
  const scenario = generate(worldRandom(batch, world))
  const verdicts = asking.suite.referee.verdicts(scenario, asking.memory)
  const main = askScenario(asking, scenario, verdicts)
  const trials: (AskedTrial | Promise<AskedTrial>)[] = []
  let waits = isPromise(main)
  // Properties relate decisions, and a malformed document gets none.
  const offers = isRefusal(verdicts) ? 0 : properties.length
  for (let offer = 0; offer < offers && trials.length < TRIALS; offer++) {
    const index = (turn * TRIALS + offer) % properties.length
    const asked = askTrial(asking, { property: properties[index] as Property, batch, world, index }, scenario, main)
    if (asked === undefined) continue
    trials.push(asked)
    if (isPromise(asked)) waits = true
  }
  if (!waits) return { main: main as AskedScenario, trials: trials as AskedTrial[] }
  return Promise.all([main, Promise.all(trials)]).then(([main, trials]) => ({ main, trials }))
}

/** Asks for the decisions of one scenario and of the reference, unless it was `given`; the reference itself is asked but once. */
export function askScenario(
  asking: Asking,
  scenario: Scenario,
  given?: AskedScenario['verdicts'],
): AskedScenario | Promise<AskedScenario> {
  const { evaluator, suite, timeoutMs, memory } = asking
  if (evaluator === suite.referee.evaluator) {
    const verdicts = given ?? suite.referee.verdicts(scenario, memory)
    const answer = isRefusal(verdicts)
      ? { refused: verdicts.policy }
      : { decisions: verdicts.map((verdict) => verdict.decision) }
    return { scenario, answer, verdicts }
  }
  const answer = ask(evaluator, scenario, timeoutMs)
  const verdicts = given ?? suite.referee.verdicts(scenario, memory)
  return isPromise(answer) ? answer.then((answer) => ({ scenario, answer, verdicts })) : { scenario, answer, verdicts }
}

/** Has a property's trial over a scenario and asks it; nothing where there is none, or where it leaves the scope. */
export function askTrial(
  asking: Asking,
  origin: TrialOrigin,
  scenario: Scenario,
  main?: AskedScenario | Promise<AskedScenario>,
): AskedTrial | Promise<AskedTrial> | undefined {
  const trial = origin.property.trial(scenario, trialRandom(origin.batch, origin.world, origin.index))
  if (trial?.malformed !== undefined && !asking.evaluator.hello.supports.includes('validation')) return undefined
  if (trial?.scenarios.some((related) => related !== scenario && asking.outOfScope(related) !== undefined) !== false)
    return undefined
  let waits = false
  const asked = trial.scenarios.map((related) => {
    const one = related === scenario && main !== undefined ? main : askScenario(asking, related)
    if (isPromise(one)) waits = true
    return one
  })
  if (!waits) return { origin, given: scenario, trial, asked: asked as AskedScenario[] }
  return Promise.all(asked).then((asked) => ({ origin, given: scenario, trial, asked }))
}

/** The decisions of a trial, parallel to its scenarios; nothing where one of them was not decided, unless it is to be refused. */
export function decisionsOf({
  asked,
  trial,
}: Pick<AskedTrial, 'asked' | 'trial'>): readonly (readonly DecisionAnswer[])[] | undefined {
  const decisions: (readonly DecisionAnswer[])[] = []
  for (const [at, { answer, scenario, verdicts }] of asked.entries()) {
    const malformed = trial.malformed?.includes(at) === true
    if (malformed && 'refused' in answer) decisions.push(scenario.requests.map(() => ({ unsupported: 'refused' })))
    else if (!('decisions' in answer) || (isRefusal(verdicts) && !malformed)) return undefined
    else decisions.push(answer.decisions)
  }
  return decisions
}
