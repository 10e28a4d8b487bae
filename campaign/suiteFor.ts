import { aimAt } from '../generators/aim.ts'
import { generateAny } from '../generators/generateAny.ts'
import { PRESETS, type Settings } from '../generators/settings.ts'
import { shrinkScenario } from '../generators/shrink/shrinkScenario.ts'
import { swarmSettings } from '../generators/swarm.ts'
import type { Hello } from '../model/format/hello.ts'
import { PROPERTIES } from '../properties/all.ts'
import { compile, isRefusal } from '../reference/compile.ts'
import { decideFacts } from '../reference/decide.ts'
import { decisionsByReading } from '../reference/decisionsByReading.ts'
import { Memory } from '../reference/memory.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import { decideCall } from '../reference/sts/decideCall.ts'
import type { Suite } from './suite.ts'

/** Of a hundred batches, those that are drawn from a random part of the features. */
const SWARMS = 50

/** Of a hundred batches, those of the wild family: its open share of nearly a half adds 1 % to the whole. */
const WILD = 2

/** The real suite, aimed inside what an evaluator says it supports. */
export function suiteFor(hello: Hello, settings: Settings = PRESETS.default): Suite {
  const aimed = aimAt(hello, settings)
  const wild = settings === PRESETS.default ? aimAt(hello, PRESETS.wild) : aimed
  return {
    generator: (random) => {
      const family = random.percent(WILD) ? wild : aimed
      const drawn = random.percent(SWARMS) ? swarmSettings(random, family) : family
      return (random) => generateAny(random, drawn)
    },
    shrink: shrinkScenario,
    properties: PROPERTIES,
    referee: {
      evaluator: referenceEvaluator,
      verdicts: (scenario, memory = new Memory()) => {
        const world = compile(scenario, undefined, memory)
        return isRefusal(world) ? world : memory.facts(scenario.requests).map((facts) => decideFacts(world, facts))
      },
      call: decideCall,
      readings: decisionsByReading,
    },
  }
}
