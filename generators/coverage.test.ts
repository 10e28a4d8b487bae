import { describe, expect, it } from 'vitest'
import { OPERATORS } from './conditions/operators.ts'
import { randomFrom } from './random.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS } from './settings.ts'
import { conditionsOf, principalsOf, statementsOf } from './testing/walk.ts'

const WORLDS = 20_000
const ACCOUNTLESS = new Set(['AWSService', 'WebIdentityUser', 'SAMLUser', 'Anonymous'])

/** How often each of `seen`'s words occurs over the default preset. */
function tally(): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1)
  for (let world = 0; world < WORLDS; world++) {
    const scenario = generateScenario(randomFrom(world, 21), PRESETS.default)
    const { principal, session, resourceAccount, resourceKind } = scenario
    const account = ACCOUNTLESS.has(principal.type) ? undefined : principal.arn?.split(':')[4]
    const relation =
      account === undefined ? 'no account' : account === resourceAccount ? 'same account' : 'cross account'
    count(`type ${principal.type} ${resourceKind ?? 'generic'}`)
    if (session !== undefined) {
      const policies = `${session.inline === undefined ? '' : 'inline'}${(session.managed ?? []).length === 0 ? '' : 'managed'}`
      count(`session ${session.via} ${policies === '' ? 'none' : policies}`)
      if ((session.managed ?? []).length > 3) count('many managed policies')
    }
    for (const { kind, version, statement } of statementsOf(scenario)) {
      count(`kind ${kind}`)
      count(`version ${version}`)
      for (const element of Object.keys(statement)) count(`${statement.Effect} ${element}`)
      for (const { full } of conditionsOf(statement)) count(`operator ${full}`)
      if (kind !== 'resource' || statement.Principal === undefined) continue
      for (const name of principalsOf(statement))
        count(`${statement.Effect} ${principal.type} ${relation} ${formOf(name, scenario)}`)
    }
  }
  return counts
}

function formOf(name: string, { principal }: ReturnType<typeof generateScenario>): string {
  const account = principal.arn?.split(':')[4]
  const value = name.slice(name.indexOf('=') + 1)
  if (value === '*') return name
  if (value === account || (value.endsWith(':root') && value.includes(`:${account}:`)))
    return value === account ? 'account id' : 'root ARN'
  if (value === principal.arn) return 'itself'
  if (value === principal.issuer) return 'issuer'
  return `other ${/:(role|user|assumed-role|federated-user|root)/.exec(value)?.[1] ?? name.slice(0, name.indexOf('='))}`
}

const counts = tally()
const missing = (words: readonly string[], least: number): string[] =>
  words.filter((word) => (counts.get(word) ?? 0) < least)

describe(`over ${WORLDS} worlds of the default preset`, () => {
  it('every operator occurs with every qualifier', () => {
    const words = OPERATORS.flatMap((operator) =>
      ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => [
        `operator ${set}${operator}`,
        ...(operator === 'Null' ? [] : [`operator ${set}${operator}IfExists`]),
      ]),
    )
    expect(missing(words, 10)).toEqual([])
    expect(counts.has('operator NullIfExists')).toBe(false)
  })

  it('every element occurs with both effects, and every version', () => {
    const both = ['Sid', 'Action', 'NotAction', 'Resource', 'NotResource', 'Principal', 'Condition']
    expect(
      missing([...both.map((one) => `Allow ${one}`), ...both.map((one) => `Deny ${one}`), 'Deny NotPrincipal'], 50),
    ).toEqual([])
    expect(counts.has('Allow NotPrincipal')).toBe(false)
    expect(missing(['version 2012-10-17', 'version 2008-10-17', 'version undefined'], 100)).toEqual([])
  })

  it('every kind of policy and every way to issue a session occurs', () => {
    expect(
      missing(
        ['identity', 'session', 'resource', 'boundary', 'scps', 'rcps', 'endpoint'].map((kind) => `kind ${kind}`),
        500,
      ),
    ).toEqual([])
    const vias = ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity', 'GetFederationToken']
    const passed = ['none', 'inline', 'managed', 'inlinemanaged']
    expect(
      missing(
        vias.flatMap((via) => passed.map((which) => `session ${via} ${which}`)),
        20,
      ),
    ).toEqual([])
    expect(missing(['many managed policies'], 50)).toEqual([])
  })

  it('every type of principal meets every kind of resource that it can ask for', () => {
    const everywhere = ['AssumedRole', 'IAMUser', 'Root', 'AWSService'].flatMap((type) =>
      ['generic', 'role-trust', 'kms-key'].map((kind) => `type ${type} ${kind}`),
    )
    const some = [
      'FederatedUser generic',
      'FederatedUser kms-key',
      'Anonymous generic',
      'WebIdentityUser role-trust',
      'SAMLUser role-trust',
    ]
    expect(missing([...everywhere, ...some.map((one) => `type ${one}`)], 10)).toEqual([])
  })

  it('every row of tables A and B has its principal form', () => {
    const rows = [
      'AssumedRole same account root ARN', // RES-A1
      'AssumedRole same account account id', // RES-A2
      'AssumedRole same account issuer', // RES-A3
      'AssumedRole same account other role', // RES-A4
      'AssumedRole same account itself', // RES-A5
      'AssumedRole same account other assumed-role',
      'IAMUser same account itself', // RES-A7
      'FederatedUser same account issuer', // RES-A8
      'FederatedUser same account itself', // RES-A9
      'AssumedRole same account *', // RES-A10, RES-A11
      'AssumedRole same account AWS=*',
      'AWSService no account itself', // RES-A13
      'AssumedRole same account other Service', // RES-A13b
      'SAMLUser no account itself', // RES-A14
      'WebIdentityUser no account itself',
      'Root same account root ARN', // RES-A16
      'AssumedRole same account other AWS', // RES-A17
      ...['AssumedRole', 'FederatedUser', 'IAMUser', 'Root'].flatMap((type) => [
        `${type} cross account root ARN`,
        `${type} cross account account id`,
        `${type} cross account *`,
      ]),
      'AssumedRole cross account issuer',
      'AssumedRole cross account itself',
      'FederatedUser cross account issuer',
      'FederatedUser cross account itself',
      'IAMUser cross account itself',
      'Anonymous no account *',
      'Anonymous no account AWS=*',
    ]
    expect(
      missing(
        rows.map((row) => `Allow ${row}`),
        10,
      ),
    ).toEqual([])
  })

  it('every row of table C has its principal form', () => {
    const rows = ['issuer', 'itself', '*', 'AWS=*', 'other role', 'other assumed-role', 'other Service'].map(
      (form) => `AssumedRole same account ${form}`,
    )
    const others = [
      'IAMUser same account itself',
      'FederatedUser same account issuer',
      'FederatedUser same account itself',
      'AssumedRole cross account root ARN',
      'AWSService no account itself',
    ]
    expect(
      missing(
        [...rows, ...others].map((row) => `Deny ${row}`),
        10,
      ),
    ).toEqual([])
  })
})
