import { expect, it } from 'vitest'
import { randomFrom } from '../../generators/random.ts'
import { documentOf } from '../../model/edit/documentOf.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { thinned } from './thinned.ts'

const allow = { Effect: 'Allow', Action: '*', Resource: '*' } as const
const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*' } as const
const world: Scenario = {
  principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' },
  policies: {
    identity: [documentOf(...Array.from({ length: 40 }, () => allow)), documentOf(allow, deny)],
    boundary: documentOf(allow),
    resource: documentOf({ ...allow, Principal: '*' }),
  },
  resourceAccount: '111122223333',
  requests: [],
}

it('takes away grants, some that is denied, and nothing that limits', () => {
  const seen = Array.from({ length: 20 }, (_, seed) => thinned(world, randomFrom(seed)).policies)
  expect(seen.some(({ resource }) => resource === undefined)).toBe(true)
  for (const { boundary, identity } of seen) {
    expect(boundary).toBe(world.policies.boundary)
    expect(JSON.stringify(identity).length).toBeLessThan(JSON.stringify(world.policies.identity).length)
    for (const { Statement } of identity) expect(Statement).not.toEqual([])
  }
})
