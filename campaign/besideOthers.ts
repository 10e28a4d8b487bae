import type { Scenario } from '../model/format/scenario.ts'
import { judgeAsked } from './judgeAsked.ts'
import { type MinimiseBounds, minimise } from './minimise.ts'
import { signature } from './signature.ts'
import type { Suspicion } from './suspicion.ts'
import { type AskedScenario, type Asking, askScenario, askTrial } from './world.ts'

/** A request that is answered wrongly among others, and rightly when it is asked alone. */
export interface WrongBeside {
  readonly asked: AskedScenario
  readonly request: number
}

const ABOUT = { kind: 'property', id: 'requests-independent' } as const

/**
 * What all findings of requests that are not decided by themselves (EVAL-07) have in common. Whatever else is true of them is chance: an index
 * that is one too high gives every decision in the place of every other, in every layer.
 */
export const BESIDE_OTHERS = {
  ...ABOUT,
  signature: signature({ ...ABOUT, expected: [], actual: '', layers: [], features: [] }),
}

/** Whether what is suspected is wrong only beside others; nothing where it is wrong alone too, or the reference does not call it wrong. */
export async function besideOthers(asking: Asking, suspicion: Suspicion): Promise<WrongBeside | undefined> {
  const { kind, scenario, origin, request, violated = 0 } = suspicion
  if (kind !== 'comparison' && kind !== 'property') return undefined
  if (origin === undefined) return aloneIsRight(asking, await askScenario(asking, scenario), request)
  const { asked = [] } = (await askTrial(asking, origin, scenario)) ?? {}
  const first = asked[violated]
  const wrong = [first, ...asked].find((one) => one !== undefined && wrongIn(asking, one, request) !== -1)
  return wrong && aloneIsRight(asking, wrong, wrongIn(asking, wrong, request))
}

/** The smallest scenario that shows it. */
export async function smallestBeside(
  asking: Asking,
  found: WrongBeside,
  bounds: MinimiseBounds,
): Promise<WrongBeside | undefined> {
  const shows = async (scenario: Scenario): Promise<WrongBeside | undefined> => {
    if (asking.outOfScope(scenario) !== undefined) return undefined
    const asked = await askScenario(asking, scenario)
    return aloneIsRight(asking, asked, wrongIn(asking, asked, found.request))
  }
  const fails = async (scenario: Scenario): Promise<boolean> => (await shows(scenario)) !== undefined
  // NaN is no request: none of them is tried alone.
  return shows(await minimise(found.asked.scenario, Number.NaN, asking.suite.shrink, fails, bounds))
}

/** A place whose answer is wrong, this one if it is; -1 where none is. */
function wrongIn(asking: Asking, asked: AskedScenario, first: number): number {
  if (judgeAsked(asking, asked, first) === 'differs') return first
  return asked.scenario.requests.findIndex((_, place) => judgeAsked(asking, asked, place) === 'differs')
}

/** The request, if it is wrong among these and right alone. */
async function aloneIsRight(asking: Asking, asked: AskedScenario, request: number): Promise<WrongBeside | undefined> {
  const { scenario } = asked
  if (scenario.requests.length < 2 || judgeAsked(asking, asked, request) !== 'differs') return undefined
  const alone = await askScenario(asking, { ...scenario, requests: scenario.requests.slice(request, request + 1) })
  return judgeAsked(asking, alone, 0) === 'agrees' ? { asked, request } : undefined
}
