import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { PRESETS } from '../generators/settings.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile, isRefusal } from './compile.ts'
import { decide, decideFacts } from './decide.ts'
import { Memory } from './memory.ts'
import { requesterOf } from './principal/requester.ts'
import type { Refusal, Verdict } from './verdict.ts'

const anew = (scenario: Scenario): readonly Verdict[] | Refusal => {
  const world = compile(scenario)
  return isRefusal(world) ? world : scenario.requests.map((request) => decide(world, request))
}

const remembering = (scenario: Scenario, memory: Memory): readonly Verdict[] | Refusal => {
  const world = compile(scenario, undefined, memory)
  return isRefusal(world) ? world : memory.facts(scenario.requests).map((facts) => decideFacts(world, facts))
}

/** Scenarios that share documents with the given one, at other paths, in other kinds and for other requesters. */
function related(scenario: Scenario): readonly Scenario[] {
  const { policies, session } = scenario
  const { boundary, ...rest } = policies
  const { identity } = policies
  const [first] = identity
  return [
    scenario,
    { ...scenario, policies: { ...policies, identity: [...identity].reverse() } },
    { ...scenario, policies: rest },
    { ...scenario, policies: { ...policies, identity: identity.slice(1), ...(first && { boundary: first }) } },
    { ...scenario, policies: { ...policies, scps: [identity, [...identity].reverse()] } },
    { ...scenario, resourceAccount: scenario.resourceAccount === '111122223333' ? '444455556666' : '111122223333' },
    { ...scenario, requests: [...scenario.requests].reverse() },
    ...(session === undefined || first === undefined ? [] : [{ ...scenario, session: { ...session, inline: first } }]),
    scenario,
  ]
}

describe('Memory', () => {
  it.each(['default', 'wild'] as const)('changes no verdict on related scenarios of the %s preset', (preset) => {
    for (let seed = 0; seed < 150; seed++) {
      const memory = new Memory()
      for (const scenario of related(generateScenario(randomFrom(seed), PRESETS[preset])))
        expect(remembering(scenario, memory)).toEqual(anew(scenario))
    }
  })

  it('remembers a refusal where the document stands, and only for the kind that refuses it', () => {
    const memory = new Memory()
    const named = { Statement: { Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' } } as unknown as Policy
    const at = (policies: Scenario['policies']): Scenario => ({
      principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' },
      policies,
      resourceAccount: '111122223333',
      requests: [],
    })
    expect(compile(at({ identity: [named] }), undefined, memory)).toMatchObject({ policy: 'policies.identity[0]' })
    expect(compile(at({ identity: [named] }), undefined, memory)).toMatchObject({ policy: 'policies.identity[0]' })
    const twice = at({ identity: [{ Statement: [] } as unknown as Policy, named] })
    expect(compile(twice, undefined, memory)).toMatchObject({ policy: 'policies.identity[1]' })
    expect(isRefusal(compile(at({ identity: [], resource: named }), undefined, memory))).toBe(false)
  })

  describe('what it compiles anew', () => {
    const statement = { Effect: 'Deny', Action: 's3:*', Resource: '*' }
    const plain = { Statement: { ...statement, Sid: 'A' } } as unknown as Policy
    const named = { Statement: { ...statement, Principal: '*' } } as unknown as Policy
    const world = (policies: Scenario['policies'], memory: Memory, other: Partial<Scenario> = {}) => {
      const principal = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' } as const
      const compiled = compile(
        { principal, policies, resourceAccount: '111122223333', requests: [], ...other },
        undefined,
        memory,
      )
      if (isRefusal(compiled)) throw new Error(`refused: ${compiled.rule}`)
      return compiled
    }
    const theirs = { resourceAccount: '444455556666' }

    it('is a document with principals, for another requester', () => {
      const memory = new Memory()
      const first = world({ identity: [plain], resource: named }, memory)
      const second = world({ identity: [plain], resource: named }, memory, theirs)
      expect(second.resource[0]).not.toBe(first.resource[0])
      expect(second.identity[0]).toBe(first.identity[0])
      expect(world({ identity: [plain], resource: named }, memory, theirs).resource[0]).toBe(second.resource[0])
    })

    it.each(['identity', 'boundary', 'session', 'scp'] as const)('is no %s policy: those name nobody', (kind) => {
      const memory = new Memory()
      const asking = (other: Partial<Scenario>) => {
        const issuer = 'arn:aws:iam::111122223333:role/R'
        const session = { via: 'AssumeRole', ...(kind === 'session' && { inline: plain }) } as const
        const policies = {
          identity: kind === 'identity' ? [plain] : [],
          ...(kind === 'boundary' && { boundary: plain }),
          ...(kind === 'scp' && { scps: [[plain]] }),
        }
        const arn = 'arn:aws:sts::111122223333:assumed-role/R/s'
        return world(policies, memory, { principal: { type: 'AssumedRole', arn, issuer }, session, ...other })
      }
      const documentOf = ({ identity, boundary, session, scps }: ReturnType<typeof asking>) =>
        [...identity, ...boundary, ...session, ...scps.flat()][0]
      expect(documentOf(asking(theirs))).toBe(documentOf(asking({})))
    })

    it('is a document of another kind: letter case matters in SCPs alone (CONT-18)', () => {
      const memory = new Memory()
      const lower = { Statement: { Effect: 'Allow', Action: 's3:getobject', Resource: '*' } } as unknown as Policy
      const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::b', context: {} }
      const open = (policies: Scenario['policies']) => decide(world(policies, memory), request).open
      expect(open({ identity: [lower] })).toEqual([])
      expect(open({ identity: [lower], scps: [[lower]] })).toContain('CONT-18')
      expect(open({ identity: [lower] })).toEqual([])
    })

    it('is none that only stands at another path, where its statements are known by that path', () => {
      const memory = new Memory()
      const first = world({ identity: [plain] }, memory)
      const { identity } = world({ identity: [plain, plain] }, memory)
      expect(identity.map(({ denies }) => denies[0]?.ref)).toEqual([
        { policy: 'policies.identity[0]', index: 0, sid: 'A' },
        { policy: 'policies.identity[1]', index: 0, sid: 'A' },
      ])
      expect(identity[0]).toBe(first.identity[0])
      expect(identity[1]?.denies[0]?.action).toBe(first.identity[0]?.denies[0]?.action)
    })
  })

  it('gives the same requester while nothing can tell it from the one before', () => {
    const memory = new Memory()
    const asking = (resourceAccount: string) =>
      requesterOf({
        principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' },
        policies: { identity: [] },
        resourceAccount,
        requests: [],
      })
    const first = memory.sameOrNew(asking('111122223333'))
    expect(memory.sameOrNew(asking('111122223333'))).toBe(first)
    const second = memory.sameOrNew(asking('444455556666'))
    expect(second).toEqual(asking('444455556666'))
    expect(memory.sameOrNew(asking('444455556666'))).toBe(second)
  })

  it('keeps facts by the list of requests', () => {
    const memory = new Memory()
    const ask = (action: string) => [{ action, resource: '*', context: {} }]
    const [get, put] = [ask('s3:GetObject'), ask('s3:PutObject')]
    expect(memory.facts(get).map(({ action }) => action)).toEqual(['s3:getobject'])
    expect(memory.facts(put).map(({ action }) => action)).toEqual(['s3:putobject'])
    expect(memory.facts(get)).toBe(memory.facts(get))
  })

  it('compiles a document once', () => {
    const memory = new Memory()
    const scenario = generateScenario(randomFrom(7))
    const [one, other] = [compile(scenario, undefined, memory), compile({ ...scenario }, undefined, memory)]
    if (isRefusal(one) || isRefusal(other)) throw new Error('refused')
    expect(other.identity[0]).toBe(one.identity[0])
    expect(other.resource[0]).toBe(one.resource[0])
    expect(memory.facts(scenario.requests)).toBe(memory.facts(scenario.requests))
  })
})
