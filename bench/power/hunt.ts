import { isPromise } from '../../campaign/ask.ts'
import { BATCH, batchRandom, batchSeed } from '../../campaign/seeds.ts'
import type { Suite } from '../../campaign/suite.ts'
import { scopeOf } from '../../campaign/supported.ts'
import { type Suspicion, suspect, suspectTrial } from '../../campaign/suspicion.ts'
import { type AskedScenario, type AskedWorld, askWorld } from '../../campaign/world.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { FindingKind } from '../../model/finding.ts'

/** Who judges: the properties alone, the comparison with the reference alone, or both as in a campaign. */
export type Judge = 'properties' | 'comparison' | 'campaign'

/** What came of a hunt: the first suspicion, and how many decisions the evaluator had given when it came up. */
export interface Hunted {
  readonly by?: { readonly kind: FindingKind; readonly id: string }
  readonly decisions: number
}

/**
 * Asks an evaluator world after world, as a campaign without corpus and without `validate`'s start does it, until a judge suspects it or it has
 * given so many decisions. Properties alone ask the reference only which requests the documents do not speak about (UNSP).
 */
export async function hunt(
  evaluator: Evaluator,
  suite: Suite,
  judge: Judge,
  seed: string,
  most: number,
): Promise<Hunted> {
  const asking = {
    evaluator,
    suite,
    properties: judge === 'comparison' ? [] : suite.properties,
    outOfScope: scopeOf(evaluator.hello),
    timeoutMs: 10_000,
  }
  const { outcomes, supports } = evaluator.hello
  const hello = { twoWay: outcomes === 'two-way', validates: supports.includes('validation') }
  let decisions = 0
  for (let batch = 0; ; batch++) {
    // The event loop turns now and then, else nothing could interrupt it.
    if (batch % 8 === 7) await new Promise((resolve) => setImmediate(resolve))
    const random = batchSeed(seed, batch)
    const generate = suite.generator(batchRandom(random))
    for (let world = 0; world < BATCH; world++) {
      const asked = askWorld(asking, generate, random, world, batch * BATCH + world)
      const answered = isPromise(asked) ? await asked : asked
      decisions += answersIn(answered)
      const { kind, id } = firstSuspicion(answered, judge, hello) ?? {}
      if (kind !== undefined && id !== undefined) return { by: { kind, id }, decisions }
      if (decisions >= most) return { decisions }
    }
  }
}

function scenariosOf({ main, trials }: AskedWorld): readonly AskedScenario[] {
  return [main, ...trials.flatMap(({ asked }) => asked.filter((one) => one !== main))]
}

function answersIn(world: AskedWorld): number {
  return scenariosOf(world).reduce((sum, { scenario }) => sum + scenario.requests.length, 0)
}

/** In the order of a campaign's judge: the generated scenario first, then what each trial asked, then what its property says. */
function firstSuspicion(
  world: AskedWorld,
  judge: Judge,
  hello: { readonly twoWay: boolean; readonly validates: boolean },
): Suspicion | undefined {
  let first: Suspicion | undefined
  const found = (suspicion: Suspicion): void => {
    first ??= suspicion
  }
  const compare = judge !== 'properties'
  if (compare) suspect(world.main, hello, found)
  for (const trial of world.trials) {
    if (compare) for (const asked of trial.asked) if (asked !== world.main) suspect(asked, hello, found)
    const broken = judge === 'comparison' ? undefined : suspectTrial(trial)
    if (broken !== undefined) found(broken)
  }
  return first
}
