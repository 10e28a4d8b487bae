import { shapeOf } from '../../corpus/shapeOf.ts'
import { type Random, randomFrom } from '../../generators/random.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Case } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Layer } from '../../model/layer.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import type { Property } from '../../properties/property.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { BATCH, batchRandom, batchSeed, worldRandom } from '../seeds.ts'
import type { Scope } from '../smallScope/scope.ts'
import type { Suite } from '../suite.ts'
import { Collection } from './collection.ts'
import { decisionOf } from './decideOne.ts'
import { interestsOf } from './interest.ts'
import { malformedFrom } from './malformedFrom.ts'

export interface DistilOptions {
  readonly seed: string
  /** Cases wanted. */
  readonly cases: number
  /** Worlds to look at before giving up. */
  readonly worlds: number
  readonly suite: Suite
  /** The visible half: none of the others may have a say in what is taken. */
  readonly mutants: readonly Mutant[]
  readonly properties: readonly Property[]
  /** Worlds with decisions that stand in tables, see `smallScope/`. */
  readonly scope?: Scope
  /** The part of it that is about condition operators. */
  readonly conditions?: Scope
  /** Somebody else's evaluator, whose agreement confirms an expectation. */
  readonly second?: Evaluator
  readonly stop: () => boolean
  readonly progress?: (worlds: number, cases: number) => void
}

/** A case that the distillation took, and the visible mutants that it tells from the reference. */
export interface Distilled {
  readonly case: Case
  /** The layer that decided; absent where a document is malformed. */
  readonly layer?: Layer
  readonly kills: readonly string[]
}

/** Requests of a world that are looked at. */
const REQUESTS = 4

/**
 * Distils minimal cases from generated worlds: of requests that the documents settle, those that add to coverage or tell a visible
 * mutant from the reference, each made small while it keeps what it was taken for. Deterministic in its options.
 */
export async function distil(options: DistilOptions): Promise<readonly Distilled[]> {
  const { seed, suite, worlds } = options
  const collection = new Collection(options)
  if (options.scope !== undefined)
    await takeFromScope(collection, options.scope, Math.floor(options.cases * SCOPED), options)
  for (let world = 0; world < worlds && !collection.isFull && !options.stop(); world++) {
    const batch = batchSeed(seed, Math.floor(world / BATCH))
    const scenario = suite.generator(batchRandom(batch))(worldRandom(batch, world % BATCH))
    await takeFrom(scenario, world, collection, options, randomFrom(batch, world))
    options.progress?.(world + 1, collection.taken.length)
  }
  const scenarios = collection.taken.flatMap(({ case: one }) => ('scenario' in one ? [one.scenario] : []))
  const malformed = malformedFrom(scenarios, seed, options.mutants, Math.floor(options.cases * MALFORMED))
  return [...collection.taken, ...(await conditionCases(collection.taken, options)), ...malformed]
}

/** Of the cases wanted, so large a part may come on top for condition operators, and as malformed ones. */
const CONDITIONS = 0.15
const MALFORMED = 0.1

/** The operators by the tables, whatever the worlds have shown of them: a coverage of their own. */
async function conditionCases(taken: readonly Distilled[], options: DistilOptions): Promise<readonly Distilled[]> {
  if (options.conditions === undefined) return []
  const cases = Math.floor(options.cases * CONDITIONS)
  const collection = new Collection({ ...options, cases })
  await takeFromScope(collection, options.conditions, cases, options)
  const shapes = new Set(taken.map((one) => shapeOf(one.case)))
  return collection.taken.filter((one) => !shapes.has(shapeOf(one.case)))
}

/** Of the cases wanted, so large a part comes from the small scope; of its worlds, one in so many for each case is looked at. */
const SCOPED = 0.2
const LOOKED_AT = 10

/** Cases whose expectation stands in tables that were written by hand: those worlds are small as they are. */
async function takeFromScope(
  collection: Collection,
  scope: Scope,
  most: number,
  { seed, mutants, stop }: DistilOptions,
): Promise<void> {
  const random = randomFrom(batchSeed(seed, -1))
  for (let turn = 0; turn < most * LOOKED_AT && collection.taken.length < most && !stop(); turn++) {
    const { scenario, expected } = scope.world(random.below(scope.worlds))
    const at = random.below(scenario.requests.length)
    const [adopted, ...others] = expected[at]?.permitted ?? []
    const one = { ...scenario, requests: scenario.requests.slice(at, at + 1) }
    if (adopted === undefined || others.length > 0 || decisionOf(one) !== adopted) continue
    const interests = interestsOf(one, sliceOf(mutants, turn), collection)
    if (interests.some((group) => group.some((interest) => interest.isNew())))
      await collection.takeWhole(one, 'the plain tables of the small scope')
  }
}

async function takeFrom(
  scenario: Scenario,
  turn: number,
  collection: Collection,
  { mutants }: DistilOptions,
  random: Random,
): Promise<void> {
  const world = compile(scenario)
  if (isRefusal(world)) return
  const settled = scenario.requests.flatMap((request) => {
    const { permitted, open } = decide(world, request)
    return permitted.length === 1 && open.length === 0 ? [{ ...scenario, requests: [request] }] : []
  })
  for (let at = 0; at < REQUESTS && settled.length > 0; at++) {
    const [one] = settled.splice(random.below(settled.length), 1)
    const interests = interestsOf(one as Scenario, sliceOf(mutants, turn * REQUESTS + at), collection)
    for (const group of interests) {
      const interest = group.find((one) => one.isNew())
      if (interest !== undefined && !collection.isFull) await collection.take(one as Scenario, interest)
    }
  }
}

/** Asking all mutants about every request would cost more than it finds; they take turns. */
const MUTANTS = 32

function sliceOf(mutants: readonly Mutant[], turn: number): readonly Mutant[] {
  if (mutants.length <= MUTANTS) return mutants
  return Array.from({ length: MUTANTS }, (_, index) => mutants[(turn * MUTANTS + index) % mutants.length] as Mutant)
}
