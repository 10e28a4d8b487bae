import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile, isRefusal } from './compile.ts'
import { decide } from './decide.ts'
import { listActions } from './testing/listActions.ts'

/** The documents of AWS's managed policies lie beside the project while it is developed; they are not ours to ship. */
const REAL = new URL('../../shared/managed-policies.jsonl.gz', import.meta.url)

/** Shapes that AWS's own policies have, so that the test says something where the file is missing. */
const LIKE_REAL: readonly Policy[] = [
  { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  { Version: '2012-10-17', Statement: [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*'], Resource: '*' }] },
  {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Slr',
        Effect: 'Allow',
        Action: 'iam:CreateServiceLinkedRole',
        Resource: 'arn:aws:iam::*:role/aws-service-role/*',
        Condition: {
          StringLike: { 'iam:AWSServiceName': ['a.amazonaws.com', 'b*.amazonaws.com'] },
          Bool: { 'aws:ViaAWSService': true },
        },
      },
      {
        Effect: 'Deny',
        Action: ['s3:Delete*'],
        NotResource: ['arn:aws:s3:::tmp-*/*'],
        Condition: { Null: { 'aws:TokenIssueTime': 'true' } },
      },
    ],
  },
]

function documents(): readonly Policy[] {
  if (!existsSync(REAL)) return LIKE_REAL
  const lines = gunzipSync(readFileSync(REAL)).toString('utf8').trim().split('\n')
  return [...LIKE_REAL, ...lines.map((line) => (JSON.parse(line) as { document: Policy }).document)]
}

const everything: Policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }

/** A role session that holds everything, with one real document in the given position. */
function scenarioWith(position: 'role' | 'boundary' | 'session', document: Policy): Scenario {
  return {
    principal: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/AppDev/s',
      issuer: 'arn:aws:iam::111122223333:role/AppDev',
    },
    session: { via: 'AssumeRole', inline: position === 'session' ? document : everything },
    policies: {
      identity: [position === 'role' ? document : everything],
      boundary: position === 'boundary' ? document : everything,
    },
    resourceAccount: '111122223333',
    requests: [...listActions(document), 'iam:CreateUser'].map((action) => ({ action, resource: '*', context: {} })),
  }
}

describe('real policies', () => {
  it.each(['role', 'boundary', 'session'] as const)('parse and decide in %s position', (position) => {
    for (const document of documents()) {
      const scenario = scenarioWith(position, document)
      const world = compile(scenario)
      expect(isRefusal(world) ? world : undefined).toBeUndefined()
      if (isRefusal(world)) continue
      for (const request of scenario.requests) expect(decide(world, request).permitted.length).toBeGreaterThan(0)
    }
  })

  it('decide alike in each position, since everything else allows everything', () => {
    for (const document of documents()) {
      const decisions = (['role', 'boundary', 'session'] as const).map((position) => {
        const scenario = scenarioWith(position, document)
        const world = compile(scenario)
        return isRefusal(world) ? world : scenario.requests.map((request) => decide(world, request).decision)
      })
      expect(decisions[1]).toEqual(decisions[0])
      expect(decisions[2]).toEqual(decisions[0])
    }
  })
})
