import type { Random } from '../../generators/random.ts'
import { letterCase } from '../edit/letterCase.ts'
import { some } from '../edit/some.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { CONDITION_FACTS, type ConditionFact } from './conditionFacts.ts'
import { type Fact, factsTrial, pickEffect } from './factsTrial.ts'

/** Truths about condition operators that need no evaluator. */
export const conditionsByConstruction: Property = {
  id: 'conditions-by-construction',
  sentence: 'A statement under a condition that was made to hold decides; under one that was made to fail it does not.',
  rules: [
    'COND-01',
    'COND-02',
    'COND-04',
    'COND-05',
    'COND-06',
    'COND-07',
    'COND-08',
    'COND-30',
    'COND-33',
    'COND-34',
    'COND-37',
    'COND-38',
  ],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    if (bare === undefined) return undefined
    // A key that the fact wants absent must not be in the request from before.
    const keys = new Set(CONDITION_FACTS.map(([, key]) => key.toLowerCase()))
    const context = Object.fromEntries(
      Object.entries(bare.request.context).filter(([key]) => !keys.has(key.toLowerCase())),
    )
    const facts = some(CONDITION_FACTS, 12, random).map((fact) => factOf(fact, random))
    return factsTrial({ ...bare, request: { ...bare.request, context } }, facts, pickEffect(random))
  },
}

function factOf([operator, key, has, wants, holds]: ConditionFact, random: Random): Fact {
  const spelled = random.percent(25) ? letterCase(key, random) : key
  return {
    statement: { Condition: { [operator]: { [spelled]: wants } } },
    matches: holds,
    context: has === undefined ? {} : { [key]: has },
  }
}
