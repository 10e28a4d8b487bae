import { describe, expect, it } from 'vitest'
import { FEATURES, FORMS, type Hello } from '../model/format/hello.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { aimAt } from './aim.ts'
import { OPERATORS } from './conditions/operators.ts'
import { type Random, randomFrom } from './random.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS } from './settings.ts'
import { swarmSettings } from './swarm.ts'
import { conditionsOf, principalsOf, statementsOf } from './testing/walk.ts'

const KINDS = ['identity', 'session', 'resource', 'boundary', 'scps', 'rcps', 'endpoint'] as const
const TYPES: { [type: string]: string } = {
  FederatedUser: 'federated-user',
  IAMUser: 'iam-user',
  Root: 'root',
  AWSService: 'aws-service',
  WebIdentityUser: 'web-identity',
  SAMLUser: 'web-identity',
  Anonymous: 'anonymous',
}

/** What of a scenario lies outside an evaluator's hello. */
function outside(scenario: Scenario, { supports, only, without = [] }: Hello): string[] {
  const found: string[] = []
  const need = (feature: string, used: boolean): void =>
    void (used && !supports.some((one) => one === feature) && found.push(feature))
  const form = (name: string, used: boolean): void =>
    void (used && without.some((one) => one === name) && found.push(name))
  const { principal, resourceKind, resourceAccount } = scenario
  if (principal.type !== 'AssumedRole') need(TYPES[principal.type] as string, true)
  const account = /^arn:[^:]+:[^:]+::(\d+):/.exec(principal.arn ?? '')?.[1]
  need(
    'cross-account',
    account !== undefined && Object.keys(TYPES).indexOf(principal.type) < 3 && account !== resourceAccount,
  )
  if (resourceKind !== undefined) need(resourceKind, resourceKind !== 'generic')
  for (const { kind, version, statement } of statementsOf(scenario)) {
    for (const one of KINDS) need(one, kind === one)
    for (const element of ['NotAction', 'NotResource', 'NotPrincipal', 'Condition'] as const)
      form(element, statement[element] !== undefined)
    form('Version2008', version !== '2012-10-17')
    form('variables', /\$\{/.test(JSON.stringify(statement)))
    if (kind === 'resource') {
      for (const name of principalsOf(statement)) {
        form('principal:star', name.endsWith('*'))
        form('principal:account', /^AWS=\d+$|:root$/.test(name))
        form('principal:role', /:role\//.test(name))
        form('principal:session', /:assumed-role\//.test(name))
      }
    }
    for (const { bare, set, ifExists, key } of conditionsOf(statement)) {
      const used = [bare, ...(set === undefined ? [] : [set]), ...(ifExists ? ['IfExists'] : [])]
      if (only?.operators !== undefined) found.push(...used.filter((one) => !only.operators?.includes(one)))
      if (only?.conditionKeys !== undefined && !only.conditionKeys.includes(key)) found.push(key)
    }
  }
  for (const { action } of scenario.requests) {
    const service = action.slice(0, action.indexOf(':')).toLowerCase()
    if (only?.services !== undefined && !only.services.includes(service)) found.push(action)
  }
  return found
}

const part = <T>(random: Random, list: readonly T[]): T[] => list.filter(() => random.percent(50))

function randomHello(random: Random): Hello {
  const keys = ['aws:SourceIp', 'aws:TagKeys', 's3:prefix', 'made:Up', 'aws:PrincipalArn']
  return {
    protocol: 1,
    name: 'some',
    version: '1',
    outcomes: 'three-way',
    supports: part(random, FEATURES),
    without: part(random, FORMS),
    only: {
      ...(random.percent(50)
        ? { services: part(random, ['s3', 'sqs', 'kms', 'sts', 'glue', 'iam']).concat('s3') }
        : {}),
      ...(random.percent(50)
        ? { operators: part(random, [...OPERATORS, 'IfExists', 'ForAllValues', 'ForAnyValue']) }
        : {}),
      ...(random.percent(50) ? { conditionKeys: part(random, keys) } : {}),
    },
  }
}

describe('aimAt', () => {
  for (const preset of ['default', 'wild'] as const) {
    it(`keeps everything inside what the evaluator says, ${preset}`, () => {
      for (let seed = 0; seed < 300; seed++) {
        const random = randomFrom(seed, 41)
        const hello = randomHello(random)
        const settings =
          seed % 3 === 0 ? swarmSettings(random, aimAt(hello, PRESETS[preset])) : aimAt(hello, PRESETS[preset])
        for (let world = 0; world < 5; world++) {
          expect({ seed, outside: outside(generateScenario(random, settings), hello) }).toEqual({ seed, outside: [] })
        }
      }
    })
  }

  it('leaves the settings as they are for an evaluator that supports everything', () => {
    const hello: Hello = { protocol: 1, name: 'all', version: '1', outcomes: 'three-way', supports: FEATURES }
    expect(aimAt(hello, PRESETS.default)).toEqual(PRESETS.default)
  })

  it('makes up actions for services that it does not know', () => {
    const hello: Hello = {
      protocol: 1,
      name: 'glue',
      version: '1',
      outcomes: 'three-way',
      supports: ['identity'],
      only: { services: ['glue'] },
    }
    const { requests } = generateScenario(randomFrom(1), aimAt(hello))
    for (const { action } of requests) expect(action.toLowerCase()).toMatch(/^glue:/)
  })
})
