import { expect, it } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { DecisionCase } from '../../model/format/case.ts'
import { likenessOf } from './likenessOf.ts'

function allowing(identity: readonly object[], more: Partial<DecisionCase> = {}): DecisionCase {
  return {
    id: 'a/b',
    title: 'A case',
    source: 'a test',
    basis: 'derived',
    rules: ['EVAL-10'],
    scenario: scenarioFor({ policies: { identity: identity as DecisionCase['scenario']['policies']['identity'] } }),
    decisions: ['allowed'],
    ...more,
  }
}

const statement = (Action: string) => [{ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } }]

it('is the same for what differs in values alone', () => {
  expect(likenessOf(allowing(statement('s3:Get*')))).toBe(likenessOf(allowing(statement('s3:GetO*'))))
  expect(likenessOf(allowing([ALLOW_ALL]))).toBe(likenessOf(allowing([ALLOW_ALL], { id: 'c/d', rules: [] })))
})

it('is another for another decision, layer, rule or feature', () => {
  const all = [
    allowing([ALLOW_ALL]),
    allowing([]),
    allowing([ALLOW_ALL, ...statement('s3:Get*')].map((one) => ({ ...one, Version: '2008-10-17' }))),
    allowing([{ Statement: { Effect: 'allow', Action: '*', Resource: '*' } }]),
    allowing([{ Version: '2012-10-17', Statement: { Effect: 'Allow', NotAction: 'sqs:*', Resource: '*' } }]),
  ]
  expect(new Set(all.map(likenessOf)).size).toBe(all.length)
})

it('is nothing where history is what a case is about', () => {
  expect(likenessOf(allowing([ALLOW_ALL], { prelude: [scenarioFor()] }))).toBeUndefined()
})
