import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { PRESETS } from '../generators/settings.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile, isRefusal } from './compile.ts'
import { decide, decideFacts } from './decide.ts'
import { Memory } from './memory.ts'
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
