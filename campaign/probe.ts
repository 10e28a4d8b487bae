import type { Scenario } from '../model/format/scenario.ts'
import type { Verdict } from '../reference/verdict.ts'
import { isPromise } from './ask.ts'
import { isRefusal } from './suite.ts'
import { type Suspicion, suspect, suspectTrial } from './suspicion.ts'
import { type AskedScenario, type AskedTrial, type Asking, askScenario, askTrial } from './world.ts'

/** A suspicion seen again: the scenarios that were asked for it, and what it is now about. */
export interface Sighting {
  readonly suspicion: Suspicion
  /** Several for a property, in the order of its trial. */
  readonly asked: readonly AskedScenario[]
}

/** Asks about a (smaller) scenario and says whether the same thing still goes wrong, through the evaluator itself. */
export type Probe = (scenario: Scenario) => Sighting | undefined | Promise<Sighting | undefined>

/**
 * The probe for a suspicion. Same means: same property or comparison, same wrong answer, same right ones; the request may be
 * another. What is to be refused is to be refused by the same rule, as each is a rule of its own that the evaluator breaks. A sighting that rests on an open point does not stand for one that does not, lest shrinking blur it.
 */
export function probeFor(asking: Asking, original: Suspicion): Probe {
  const key = sameKey(original)
  const hello = {
    twoWay: asking.evaluator.hello.outcomes === 'two-way',
    validates: asking.evaluator.hello.supports.includes('validation'),
  }
  const { origin } = original
  if (origin !== undefined) {
    const judge = (trial: AskedTrial): Sighting | undefined => {
      const suspicion = suspectTrial(trial)
      return suspicion !== undefined && sameKey(suspicion) === key ? { suspicion, asked: trial.asked } : undefined
    }
    return (scenario) => {
      if (asking.outOfScope(scenario) !== undefined) return undefined
      const trial = askTrial(asking, origin, scenario)
      return trial === undefined ? undefined : isPromise(trial) ? trial.then(judge) : judge(trial)
    }
  }
  const judge = (one: AskedScenario): Sighting | undefined => {
    let sighting: Sighting | undefined
    suspect(one, hello, (suspicion) => {
      if (sighting === undefined && sameKey(suspicion) === key) sighting = { suspicion, asked: [one] }
    })
    return sighting
  }
  return (scenario) => {
    if (asking.outOfScope(scenario) !== undefined) return undefined
    const one = askScenario(asking, scenario)
    return isPromise(one) ? one.then(judge) : judge(one)
  }
}

/** What a broken protocol would have been asked to say does not matter. */
function sameKey({ kind, id, expected, actual, layer }: Suspicion): string {
  if (kind === 'protocol') return `${kind}|${id}`
  const rule = expected.includes('refused') ? layer : ''
  return `${kind}|${id}|${[...expected].sort().join()}|${actual}|${rule}`
}

/** The verdict on one request of an asked scenario, if the reference decided it. */
export function verdictOf({ verdicts }: AskedScenario, request: number): Verdict | undefined {
  return isRefusal(verdicts) ? undefined : verdicts[request]
}
