import { describe, expect, test } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile, isRefusal } from './compile.ts'
import { decide } from './decide.ts'
import { allow, compiled, grant, OTHER_ACCOUNT, policy, refuse, scenarioOf } from './testing/world.ts'

const good = policy([allow()])
const withPrincipal = policy([grant('*', { Resource: '*' })])
const bad: Policy = { Version: '2012-10-17', Statement: [{ Effect: 'allow', Action: '*', Resource: '*' }] }

/** A scenario with a document in every position. */
const full: Scenario = {
  ...scenarioOf({}),
  session: {
    via: 'AssumeRole',
    inline: good,
    managed: [
      { arn: 'arn:aws:iam::aws:policy/A', document: good },
      { arn: 'arn:aws:iam::aws:policy/B', document: good },
    ],
  },
  policies: {
    identity: [good, good],
    boundary: good,
    resource: withPrincipal,
    scps: [[good], [good, good]],
    rcps: [[policy([refuse('*', { Resource: '*' })])]],
    endpoint: withPrincipal,
  },
}

/** The scenario with another policy at a path. */
function replaced(path: string, by: Policy): Scenario {
  const copy = structuredClone(full) as unknown as { [part: string]: unknown }
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  if (keys[1] === 'managed') keys.push('document')
  let at = copy
  for (const key of keys.slice(0, -1)) at = at[key] as typeof copy
  at[keys.at(-1) as string] = by
  return copy as unknown as Scenario
}

const POSITIONS = [
  'policies.identity[1]',
  'policies.boundary',
  'session.inline',
  'session.managed[1]',
  'policies.resource',
  'policies.scps[1][1]',
  'policies.rcps[0][0]',
  'policies.endpoint',
]

describe('a malformed document is refused with its path', () => {
  test('the full scenario is not', () => {
    expect(isRefusal(compile(full))).toBe(false)
  })

  test.each(POSITIONS)('%s', (path) => {
    expect(compile(replaced(path, bad))).toMatchObject({
      policy: path,
      rule: 'GRAM-05',
      element: 'Statement[0].Effect',
      expected: expect.stringContaining('Allow'),
    })
    expect(compile(replaced(path, { text: '{"Version": "2012-10-17",' }))).toMatchObject({
      policy: path,
      rule: 'GRAM-01',
    })
  })

  test.each([
    ['policies.identity[0]', withPrincipal, 'GRAM-02'],
    ['policies.boundary', withPrincipal, 'GRAM-02'],
    ['session.inline', withPrincipal, 'SESS-09'],
    ['session.managed[0]', withPrincipal, 'SESS-09'],
    ['policies.scps[0][0]', withPrincipal, 'SCP-04'],
    ['policies.resource', good, 'GRAM-02'],
    ['policies.endpoint', good, 'GRAM-02'],
    ['policies.rcps[0][0]', policy([grant('*', { Action: 's3:*', Resource: '*' })]), 'RCP-03'],
    ['policies.resource', policy([{ Effect: 'Allow', NotPrincipal: '*', Action: '*' }]), 'GRAM-14'], // RES-A12
  ])('%s asks something of its kind (%#)', (path, by, rule) => {
    expect(compile(replaced(path, by))).toMatchObject({ policy: path, rule })
  })

  test('the resource kind is a document kind: a trust policy has no Resource (GRAM-02, TRUST-07)', () => {
    const trust = replaced('policies.resource', withPrincipal)
    expect(compile({ ...trust, resourceKind: 'role-trust' })).toMatchObject({ element: 'Statement[0].Resource' })
    expect(isRefusal(compile({ ...trust, resourceKind: 'kms-key' }))).toBe(false)
  })

  test('the first of several is named', () => {
    const two = replaced('policies.endpoint', bad)
    expect(compile({ ...two, session: { via: 'AssumeRole', inline: bad } })).toMatchObject({ policy: 'session.inline' })
  })

  test('SESS-11: what the caller of AssumeRole has is not read', () => {
    const caller = { arn: 'arn:aws:iam::111122223333:user/u', policies: [bad] }
    expect(isRefusal(compile({ ...full, session: { via: 'AssumeRole', caller } }))).toBe(false)
  })
})

describe('what the format lets pass', () => {
  const verdict = (scenario: Scenario) =>
    decide(compiled(scenario), scenario.requests[0] as Scenario['requests'][number])

  test('a document as text is the same document', () => {
    const text = { text: JSON.stringify(policy([allow({ Action: 's3:GetObject' })])) }
    const { policies, ...rest } = scenarioOf({})
    expect(verdict({ ...rest, policies: { ...policies, identity: [text] } })).toMatchObject({ decision: 'allowed' })
  })

  test('empty lists of levels are absent; a level without a policy is UNSP-26 and allows nothing', () => {
    const { policies, ...rest } = scenarioOf({ identity: [allow()] })
    const on = (scps: Policy[][]) => verdict({ ...rest, policies: { ...policies, scps, rcps: [] } })
    expect(on([])).toMatchObject({ decision: 'allowed', open: [] })
    expect(on([[good], []])).toMatchObject({ decision: 'implicitDeny', layer: 'scp', open: ['UNSP-26'] })
  })

  test('UNSP-18, SESS-10: Statement [] and no session policy are not the same', () => {
    expect(verdict(scenarioOf({ identity: [allow()], session: [] }))).toMatchObject({
      decision: 'implicitDeny',
      open: ['UNSP-18'],
    })
  })

  test('GRAM-01, VAR-01: without Version variables are text', () => {
    const statement = allow({ Resource: 'arn:aws:s3:::${k}' })
    const { policies, requests, ...rest } = scenarioOf({ resourceArn: 'arn:aws:s3:::x', context: { k: 'x' } })
    const on = (Version: object) =>
      verdict({
        ...rest,
        requests,
        policies: { ...policies, identity: [{ ...Version, Statement: [{ ...statement }] }] },
      }).decision
    expect(on({ Version: '2012-10-17' })).toBe('allowed')
    expect(on({ Version: '2008-10-17' })).toBe('implicitDeny')
    expect(on({})).toBe('implicitDeny')
  })

  test('one world serves many requests, and another account’s resources', () => {
    const world = compiled(
      scenarioOf({ identity: [allow({ Action: 's3:Get*' })], owner: OTHER_ACCOUNT, resource: [grant('*')] }),
    )
    const ask = (action: string) => decide(world, { action, resource: 'arn:aws:s3:::b', context: {} }).decision
    expect(['s3:GetObject', 's3:PutObject', 's3:GetObject'].map(ask)).toEqual(['allowed', 'implicitDeny', 'allowed'])
  })
})
