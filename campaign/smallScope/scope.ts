import { BLOCKS, type Block, requestsIn, worldOf, worldsIn } from '../../generators/smallScope/block.ts'
import { blockScenario } from '../../generators/smallScope/blockScenario.ts'
import { CONDITION_WORLDS, type ConditionWorld, conditionScenario } from '../../generators/smallScope/conditionWorld.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Expectation } from './expectation.ts'
import { expectBlock } from './expectBlock.ts'
import { expectCondition } from './expectCondition.ts'

/** A world of the scope, and what the tables say of each of its requests. */
interface SmallWorld {
  readonly scenario: Scenario
  /** Parallel to the scenario's requests. */
  readonly expected: readonly Expectation[]
}

/** Worlds by number, from 0. Nothing is kept of them: the same number gives the same world again. */
export interface Scope {
  readonly worlds: number
  readonly world: (index: number) => SmallWorld
  /** Scenarios of a world: its requests, each of which is a scenario of its own. */
  readonly scenariosOf: (index: number) => number
}

/** Several scopes one after the other. */
function joined(parts: readonly Scope[]): Scope {
  const starts: number[] = []
  let worlds = 0
  for (const part of parts) {
    starts.push(worlds)
    worlds += part.worlds
  }
  const at = <T>(index: number, use: (part: Scope, within: number) => T): T => {
    let low = 0
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= index) low = middle
      else high = middle
    }
    return use(parts[low] as Scope, index - (starts[low] as number))
  }
  return {
    worlds,
    world: (index) => at(index, (part, within) => part.world(within)),
    scenariosOf: (index) => at(index, (part, within) => part.scenariosOf(within)),
  }
}

function blockScope(block: Block): Scope {
  return {
    worlds: worldsIn(block),
    scenariosOf: (index) => requestsIn(worldOf(block, index)),
    world: (index) => {
      const world = worldOf(block, index)
      const { scenario, facts } = blockScenario(world)
      const expected = scenario.requests.map(({ action }, at) =>
        expectBlock(world, facts[at] as (typeof facts)[0], action),
      )
      return { scenario, expected }
    },
  }
}

function conditionScope(worlds: readonly ConditionWorld[]): Scope {
  return {
    worlds: worlds.length,
    scenariosOf: (index) => (worlds[index] as ConditionWorld).held.length,
    world: (index) => {
      const world = worlds[index] as ConditionWorld
      return { scenario: conditionScenario(world), expected: world.held.map((held) => expectCondition(world, held)) }
    },
  }
}

/** The whole of it: conditions first, as they are few; then the policies of every requester. */
export const SMALL_SCOPE: Scope = joined([conditionScope(CONDITION_WORLDS), ...BLOCKS.map(blockScope)])

/** Scenarios of the i-th of n equal shares (from 1), which is every n-th world. */
export function scenariosIn({ worlds, scenariosOf }: Scope, { index, count } = { index: 1, count: 1 }): number {
  let scenarios = 0
  for (let world = index - 1; world < worlds; world += count) scenarios += scenariosOf(world)
  return scenarios
}
