import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { mapPolicies } from '../model/edit/mapPolicies.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { JsonValue } from '../model/json.ts'
import type { Policy } from '../model/policyDocument.ts'
import { readScenario } from '../model/read/readScenario.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import { PROPERTIES } from './all.ts'
import { tryProperty } from './testing/tryProperty.ts'

const ODD_STATEMENTS: readonly JsonValue[] = [
  null,
  [],
  'Allow',
  {},
  { Effect: 'allow', Action: '*', Resource: '*' },
  { Effect: 'Allow', Action: [], Resource: '*' },
  { Effect: 'Allow', Action: ['s3:*', 7], Resource: '*' },
  { Effect: 'Allow', Action: '*', NotAction: '*', Resource: '*' },
  { Effect: 'Allow', Action: '*', Resource: '*', Principal: [] },
  { Effect: 'Deny', Action: '*', Resource: '*', Condition: [] },
  { Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringEquals: null } },
  JSON.parse('{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"__proto__":{"constructor":["x"]}}}'),
  JSON.parse('{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"__proto__":["x","${y}"]}}}'),
]

const ODD_POLICIES: readonly Policy[] = [
  {},
  { text: '{"Statement":' },
  { text: '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' },
  { Statement: null },
  { Version: 2012, Statement: [] },
  JSON.parse('{"__proto__":{"Statement":[]},"constructor":1}') as Policy,
  ...ODD_STATEMENTS.map((statement): Policy => ({ Version: '2012-10-17', Statement: [statement] })),
  ...ODD_STATEMENTS.map(
    (statement): Policy => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:*', 'sqs:*'], Resource: '*' }, statement],
    }),
  ),
]

const ODD_REQUESTS: Scenario['requests'] = [
  { action: 's3::', resource: 'arn:aws:s3::::', context: {} },
  { action: 'ſ3:GetObjecK', resource: '*', context: JSON.parse('{"__proto__":"x","constructor":["y",""]}') },
  { action: `s3:${'*'.repeat(500)}`, resource: `arn:aws:s3:::${'*a'.repeat(500)}b`, context: { 'aws:x': '${aws:x}' } },
]

describe('properties on odd input', () => {
  it.each(PROPERTIES.map((property) => [property.id, property] as const))(
    '%s neither throws nor finds',
    (_, property) => {
      for (const [number, odd] of ODD_POLICIES.entries()) {
        for (let seed = 0; seed < 3; seed++) {
          const random = randomFrom(number, seed)
          const plain = generateScenario(randomFrom(51, seed))
          const world = mapPolicies(
            { ...plain, requests: [...plain.requests.slice(0, 4), ...ODD_REQUESTS] },
            (policy) => (random.percent(30) ? odd : policy),
          )
          expect(readScenario(world)).toMatchObject({ ok: true })
          expect(tryProperty(property, world, random, referenceEvaluator)).toBeUndefined()
        }
      }
    },
  )

  it.each(PROPERTIES.map((property) => [property.id, property] as const))(
    '%s takes a world without requests',
    (_, property) => {
      const world = { ...generateScenario(randomFrom(52, 0)), requests: [] }
      expect(tryProperty(property, world, randomFrom(1), referenceEvaluator)).toBeUndefined()
    },
  )
})
