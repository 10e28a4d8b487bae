import type { Random } from '../../generators/random.ts'
import { letterCase } from '../edit/letterCase.ts'
import { some } from '../edit/some.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { CONDITION_FACTS, type ConditionFact } from './conditionFacts.ts'
import { type Fact, factsTrial, pickTry } from './factsTrial.ts'

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
    const keys = new Set([...CONDITION_FACTS.map(([, key]) => key), MFA].map((key) => key.toLowerCase()))
    const context = Object.fromEntries(
      Object.entries(bare.request.context).filter(([key]) => !keys.has(key.toLowerCase())),
    )
    const facts = some(CONDITION_FACTS, 16, random).map((fact) => factOf(fact, random))
    facts.push(...some(BLOCKS, 3, random))
    return factsTrial({ ...bare, request: { ...bare.request, context } }, facts, pickTry(bare, random))
  },
}

const TEAM = 'aws:PrincipalTag/team'
const MFA = 'aws:MultiFactorAuthPresent'
const TAG_KEYS = 'aws:TagKeys'
const present = { context: { [TEAM]: 'blue', [TAG_KEYS]: ['team', 'cost'] } }

/** Several operators, and several keys of one: all of them have to hold (COND-01). */
const BLOCKS: readonly Fact[] = [
  {
    statement: { Condition: { StringEquals: { [TEAM]: 'blue' }, Bool: { [MFA]: 'true' } } },
    matches: false,
    ...present,
  },
  { statement: { Condition: { StringEquals: { [TEAM]: 'blue', [MFA]: 'true' } } }, matches: false, ...present },
  { statement: { Condition: { StringEquals: { [MFA]: 'true', [TEAM]: 'blue' } } }, matches: false, ...present },
  {
    statement: {
      Condition: { StringEqualsIfExists: { [MFA]: 'true' }, StringLike: { [TEAM]: 'b*' }, Null: { [MFA]: 'true' } },
    },
    matches: true,
    ...present,
  },
  {
    statement: {
      Condition: { 'ForAllValues:StringLike': { [TAG_KEYS]: ['t*', 'c*'] }, Null: { [TAG_KEYS]: 'true' } },
    },
    matches: false,
    ...present,
  },
  {
    statement: {
      Condition: { 'ForAllValues:StringLike': { [TAG_KEYS]: ['t*', 'c*'] }, Null: { [TAG_KEYS]: 'false' } },
    },
    matches: true,
    ...present,
  },
]

function factOf([operator, key, has, wants, holds]: ConditionFact, random: Random): Fact {
  const spelled = random.percent(25) ? letterCase(key, random) : key
  return {
    statement: { Condition: { [operator]: { [spelled]: wants } } },
    matches: holds,
    context: has === undefined ? {} : { [key]: has },
  }
}
