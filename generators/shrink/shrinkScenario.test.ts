import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { randomFrom } from '../random.ts'
import { generateScenario } from '../scenario.ts'
import { PRESETS } from '../settings.ts'
import { conditionsOf, statementsOf } from '../testing/walk.ts'
import { scenarioSize, shrinkScenario } from './shrinkScenario.ts'

/** The first scenario of the preset for which the failure shows, made as small as greedy shrinking gets it. */
function smallest(fails: (scenario: Scenario) => boolean, stream = 51): { scenario: Scenario; steps: number } {
  let seed = 0
  let scenario = generateScenario(randomFrom(seed, stream), PRESETS.default)
  while (!fails(scenario)) scenario = generateScenario(randomFrom(++seed, stream), PRESETS.default)
  for (let steps = 0; ; steps++) {
    const next: Scenario | undefined = firstOf(shrinkScenario(scenario), fails)
    if (next === undefined) return { scenario, steps }
    scenario = next
  }
}

function firstOf<T>(values: Iterable<T>, accepts: (value: T) => boolean): T | undefined {
  for (const value of values) if (accepts(value)) return value
  return undefined
}

const uses = (scenario: Scenario, operator: string): boolean =>
  statementsOf(scenario).some(({ statement }) => conditionsOf(statement).some(({ full }) => full === operator))

describe('shrinkScenario', () => {
  it('gives only valid and smaller scenarios', () => {
    for (let seed = 0; seed < 10; seed++) {
      const scenario = generateScenario(randomFrom(seed, 52), seed % 2 === 0 ? PRESETS.small : PRESETS.wild)
      const size = scenarioSize(scenario)
      for (const smaller of shrinkScenario(scenario)) {
        expect(scenarioSize(smaller)).toBeLessThan(size)
        expect(readScenario(smaller).ok).toBe(true)
      }
    }
  })

  it('leaves the given scenario unchanged', () => {
    const scenario = generateScenario(randomFrom(3))
    const before = JSON.stringify(scenario)
    for (const _ of shrinkScenario(scenario)) expect(JSON.stringify(scenario)).toBe(before)
  })

  it('asks for one request first', () => {
    const scenario = generateScenario(randomFrom(4))
    expect(firstOf(shrinkScenario(scenario), () => true)?.requests).toEqual([scenario.requests[0]])
  })

  it('reduces a condition to one policy, one statement, one operator and one value', () => {
    const { scenario } = smallest((one) => one.requests.length > 0 && uses(one, 'StringNotLike'))
    const statements = statementsOf(scenario)
    expect(scenario.requests).toHaveLength(1)
    expect(statements).toHaveLength(1)
    expect(conditionsOf(statements[0]?.statement as never)).toHaveLength(1)
    expect(JSON.stringify(scenario).length).toBeLessThan(700)
  })

  it('keeps two accounts apart and makes them familiar', () => {
    const { scenario } = smallest(({ principal, resourceAccount, requests }) => {
      const account = principal.type === 'AssumedRole' ? principal.arn?.split(':')[4] : undefined
      return requests.length > 0 && account !== undefined && account !== resourceAccount
    })
    const accounts = new Set(JSON.stringify(scenario).match(/\d{12}/g))
    expect([...accounts].sort()).toEqual(['111122223333', '444455556666'])
    expect(scenario.principal).toMatchObject({ arn: expect.stringMatching(/^arn:aws:sts::\d+:assumed-role\/\w\/\w/) })
  })

  it('keeps an account with leading zeros where that is the failure', () => {
    const { scenario } = smallest(({ resourceAccount }) => resourceAccount.startsWith('0'))
    expect(scenario.resourceAccount).toMatch(/^0/)
  })

  it('ends, whatever the failure', () => {
    for (let stream = 60; stream < 66; stream++) {
      const { steps } = smallest((one) => one.requests.length > 0 && statementsOf(one).length > stream - 60, stream)
      expect(steps).toBeLessThan(400)
    }
  })

  it('survives hostile keys', () => {
    const scenario = JSON.parse(
      '{"principal":{"type":"Anonymous"},"policies":{"identity":[],"resource":{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Condition":{"StringEquals":{"__proto__":["a","b"],"constructor":"c"}}}}},"resourceAccount":"111122223333","requests":[{"action":"s3:X","resource":"*","context":{"__proto__":"a","constructor":["b"]}}]}',
    ) as Scenario
    const seen = [...shrinkScenario(scenario)].map((smaller) => JSON.stringify(smaller))
    expect(seen.some((text) => text.includes('"__proto__":"a"') && !text.includes('constructor'))).toBe(false)
    expect(seen.some((text) => text.includes('"context":{"__proto__":"a"}'))).toBe(true)
    expect(seen.some((text) => text.includes('"StringEquals":{"__proto__":["a","b"]}'))).toBe(true)
  })

  it('passes over policies that are no documents', () => {
    const odd = {
      ...generateScenario(randomFrom(1), PRESETS.small),
      policies: { identity: [], resource: { text: '{"Statement":[' } },
    }
    for (const smaller of shrinkScenario(odd)) expect(readScenario(smaller).ok).toBe(true)
  })
})
