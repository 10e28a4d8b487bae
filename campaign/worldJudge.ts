import type { FaultId } from '../evaluators/stdio/faults.ts'
import { countAnswers } from './countAnswers.ts'
import type { Coverage } from './coverage.ts'
import { observe } from './profile/observe.ts'
import { observed } from './profile/observed.ts'
import { type Suspicion, suspect, suspectTrial } from './suspicion.ts'
import type { AskedScenario, AskedWorld, Asking } from './world.ts'

/** An evaluator that hung so often is not asked again. */
const HANGS = 3
/** Nor is one that did nothing but break the protocol so many times in a row: it is gone. */
const FAULTS = 1_000

/** Faults after which an evaluator answers nothing any more (`evaluators/stdio/faults.ts`). */
const GONE: readonly string[] = ['gone', 'other-hello'] satisfies readonly FaultId[]

/** Which of a world's scenarios a suspicion is about. */
export interface Place {
  /** Of the property in the campaign's list whose trial asked it; -1 for the generated scenario itself. */
  readonly property: number
  /** Of the trial's scenarios. */
  readonly scenario: number
}

const MAIN: Place = { property: -1, scenario: 0 }

/** How often an evaluator hung, and how often in a row it broke the protocol. */
export interface Patience {
  hangs: number
  faults: number
}

/** Counts and judges one world after another; `found` is told of what looks like a finding, `because` why it makes no sense to go on. */
export function worldJudge(
  { evaluator, suite }: Asking,
  coverage: Coverage,
  found: (suspicion: Suspicion, place: Place) => void,
  because: (reason: string) => void,
  patience: Patience = { hangs: 0, faults: 0 },
): (world: AskedWorld) => void {
  const { supports, outcomes } = evaluator.hello
  const hello = { twoWay: outcomes === 'two-way', validates: supports.includes('validation') }
  const profiled = evaluator !== suite.referee.evaluator
  let place = MAIN
  const tell = (suspicion: Suspicion): void => {
    if (suspicion.actual === 'hang' && ++patience.hangs >= HANGS) because(`the evaluator did not answer ${HANGS} times`)
    if (GONE.includes(suspicion.actual)) because(suspicion.message ?? 'the evaluator is gone')
    found(suspicion, place)
  }
  const one = (asked: AskedScenario): void => {
    countAnswers(coverage, asked)
    patience.faults = 'fault' in asked.answer ? patience.faults + 1 : 0
    if (patience.faults >= FAULTS) because(`the evaluator broke the protocol ${FAULTS} times in a row`)
    suspect(asked, hello, tell)
    if (profiled)
      for (const observation of observe(suite.referee, asked, hello.twoWay)) tell(observed(asked, observation))
  }
  return ({ main, trials }) => {
    coverage.worlds++
    place = MAIN
    one(main)
    for (const trial of trials) {
      const { property, index } = trial.origin
      for (let scenario = 0; scenario < trial.asked.length; scenario++) {
        const asked = trial.asked[scenario] as AskedScenario
        if (asked === main) continue
        place = { property: index, scenario }
        one(asked)
      }
      const suspicion = suspectTrial(trial)
      coverage.trial(property.id, suspicion !== undefined)
      if (suspicion === undefined) continue
      place = { property: index, scenario: suspicion.violated ?? 0 }
      tell(suspicion)
    }
  }
}
