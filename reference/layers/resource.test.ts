import { describe, expect, test } from 'vitest'
import type { Statement } from '../../model/policyDocument.ts'
import { Facts } from '../facts.ts'
import { LEVEL } from '../principal/grantLevel.ts'
import { newWalk } from '../testing/walk.ts'
import * as who from '../testing/who.ts'
import { compiled, grant, scenarioOf } from '../testing/world.ts'
import { resourceGrant, resourceLevel } from './resource.ts'

const account = grant({ AWS: who.ROOT_ARN })
const role = grant({ AWS: who.ROLE_ARN })
const session = grant({ AWS: who.SESSION_ARN })
const star = grant('*')
const other = grant({ AWS: who.SESSION_ARN }, { Action: 's3:PutObject' })

function granted(...resource: readonly Statement[]) {
  const scenario = scenarioOf({ resource })
  const world = compiled(scenario)
  const [document] = world.resource
  const facts = scenario.requests.map((request) => new Facts(request))[0]
  if (document === undefined || facts === undefined) throw new Error('no policy, or no request')
  const { level, by, starBy, accountBy } = resourceGrant(world, facts, newWalk())
  expect(resourceLevel(document, facts, newWalk())).toBe(level)
  return [level, by?.index, starBy?.index, accountBy?.index]
}

describe('RES-04: the strongest of all matching Allows counts, wherever it stands', () => {
  test.each([
    [[other], [LEVEL.none, undefined, undefined, undefined]],
    [[account], [LEVEL.delegating, 0, undefined, 0]],
    [[role], [LEVEL.indirect, 0, undefined, undefined]],
    [[session], [LEVEL.direct, 0, undefined, undefined]],
    [
      [account, role, session],
      [LEVEL.direct, 2, undefined, 0],
    ],
    [
      [session, role, account],
      [LEVEL.direct, 0, undefined, 2],
    ],
    [
      [role, other, role],
      [LEVEL.indirect, 0, undefined, undefined],
    ], // the first of equal ones
    [
      [account, account],
      [LEVEL.delegating, 0, undefined, 0],
    ],
    [
      [other, star, star, account],
      [LEVEL.delegating, 1, 1, 3],
    ], // whose weight is open counts as delegating
  ] as const)('case %#', (statements, expected) => {
    expect(granted(...statements)).toEqual(expected)
  })

  test('RES-06: by one statement too', () => {
    expect(granted(grant({ AWS: [who.ROOT_ARN, who.SESSION_ARN, who.ROLE_ARN] }))).toEqual([
      LEVEL.direct,
      0,
      undefined,
      0,
    ])
  })
})
