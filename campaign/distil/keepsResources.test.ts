import { describe, expect, it } from 'vitest'
import { scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { keepsResources } from './keepsResources.ts'
import { withVersions } from './withVersions.ts'

function asking(action: string, resource: string): Scenario {
  return scenarioFor({ requests: [{ action, resource, context: {} }] })
}

describe('keepsResources', () => {
  const TABLE = 'arn:aws:dynamodb:us-east-1:111122223333:table/music'
  it.each([
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/x', true],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/', false],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:t', false],
    ['dynamodb:GetItem', '*', false],
    ['dynamodb:PutItem', TABLE, false],
  ])('%s on %s: %s', (action, resource, kept) =>
    expect(keepsResources(asking('dynamodb:GetItem', TABLE), asking(action, resource))).toBe(kept),
  )
})

describe('withVersions', () => {
  it('gives documents the Version they lack, and leaves the others and all texts', () => {
    const statement = { Effect: 'Allow', Action: '*', Resource: '*' }
    const old = { Version: '2008-10-17', Statement: statement }
    const identity = [{ Statement: statement }, old, { text: '{}' }, { Statement: 'broken' }]
    expect(withVersions(scenarioFor({ policies: { identity } })).policies.identity).toEqual([
      { Version: '2012-10-17', Statement: statement },
      ...identity.slice(1),
    ])
  })
})
