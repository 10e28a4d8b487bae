import { describe, expect, it } from 'vitest'
import { aimAt } from '../../generators/aim.ts'
import { generateAny } from '../../generators/generateAny.ts'
import { randomFrom } from '../../generators/random.ts'
import { swarmSettings } from '../../generators/swarm.ts'
import type { Hello } from '../../model/format/hello.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { scopeOf } from '../supported.ts'

const hello = (name: string, more: Partial<Hello>): Hello => ({
  protocol: 1,
  name,
  version: '1',
  outcomes: 'three-way',
  supports: ['identity', 'session'],
  ...more,
})

/** Evaluators of the kinds that there are: stores, emulators, linters, each with its own gaps. */
const PEERS: readonly Hello[] = [
  hello('an S3 store with STS', {
    supports: ['identity', 'session', 'resource', 'anonymous', 'iam-user'],
    only: { services: ['s3'], operators: ['StringEquals', 'StringLike', 'IpAddress', 'NotIpAddress', 'Null', 'Bool'] },
    without: ['NotPrincipal', 'principal:session'],
  }),
  hello('identity policies alone', { supports: ['identity'] }),
  hello('without variables and old versions', { without: ['variables', 'Version2008'] }),
  hello('without conditions', { supports: ['identity', 'boundary', 'scps'], without: ['Condition', 'NotAction'] }),
  hello('few operators', { only: { operators: ['StringEquals', 'IfExists'] } }),
  hello('few keys', { only: { conditionKeys: ['aws:SourceIp', 'aws:PrincipalTag/team', 's3:prefix'] } }),
  hello('accounts by name only', {
    supports: ['identity', 'resource', 'cross-account', 'root'],
    without: ['principal:star', 'principal:role', 'NotPrincipal'],
  }),
  hello('a validator of key and trust policies', {
    supports: ['identity', 'resource', 'role-trust', 'kms-key', 'web-identity', 'aws-service', 'validation', 'text'],
    only: { services: ['kms', 'sts'] },
  }),
]

describe('generation aimed at an evaluator', () => {
  it.each(PEERS.map((peer) => [peer.name, peer] as const))('leaves nothing to filter: %s', (_, peer) => {
    const outside = scopeOf(peer)
    const filtered: string[] = []
    const decisions = new Map<string, number>()
    for (let world = 0; world < 400; world++) {
      const random = randomFrom(world, 97)
      const scenario = generateAny(random, world % 2 === 0 ? aimAt(peer) : swarmSettings(random, aimAt(peer)))
      const feature = outside(scenario)
      if (feature !== undefined) filtered.push(feature)
      const compiled = compile(scenario)
      if (isRefusal(compiled)) continue
      for (const request of scenario.requests.slice(0, 4)) {
        const { decision } = decide(compiled, request)
        decisions.set(decision, (decisions.get(decision) ?? 0) + 1)
      }
    }
    // One in ten is what the design allows; by construction there is none.
    expect(filtered).toEqual([])
    // And what is left is worth asking: each decision one time in twenty at least.
    expect([...decisions.values()].filter((count) => count > 80)).toHaveLength(3)
  })
})
