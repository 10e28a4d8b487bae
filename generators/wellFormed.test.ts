import { describe, expect, it } from 'vitest'
import { parseArn } from '../model/arn.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { randomFrom } from './random.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS } from './settings.ts'
import { type Condition, conditionsOf, listOf, principalsOf, statementsOf } from './testing/walk.ts'
import { AWS_KEYS, AWS_SERVICES } from './world/awsServices.ts'
import { KEYS } from './world/keys.ts'

const LISTED = [...AWS_SERVICES.flatMap(({ types }) => types.map(({ keys }) => keys)), ...Object.values(AWS_KEYS)]
const MULTI = new Set(
  [...KEYS, ...LISTED.flatMap((keys) => keys ?? [])].filter((key) => key.multi).map((key) => key.name.toLowerCase()),
)

/** What a well-formed scenario must not hold, by the id of the point it would touch. */
function touched(scenario: Scenario): string[] {
  const found: string[] = []
  const say = (id: string, wrong: boolean): void => void (wrong && found.push(id))
  const statements = statementsOf(scenario)
  /** Keys whose having no values would be UNSP-14; under a set operator alone it is COND-07 or COND-08. */
  const filled = new Set<string>()
  /** Keys for which an empty text is more than a number that cannot be read under a positive operator (COND-33). */
  const readable = new Set<string>()
  const star = scenario.requests.some(({ resource }) => resource === '*')
  const services = new Set(scenario.requests.map(({ action }) => action.split(':')[0]?.toLowerCase()))
  say(
    'UNSP-21',
    (scenario.policies.rcps ?? []).flat().length > 0 &&
      [...services].some((one) => !['s3', 'sqs', 'secretsmanager', 'sts', 'kms'].includes(one as string)),
  )
  say('UNSP-24', scenario.principal.type === 'AWSService' && scenario.policies.endpoint !== undefined)
  say('UNSP-25', star && scenario.policies.resource !== undefined)
  say(
    'UNSP-26',
    (scenario.policies.scps ?? []).some((level) => level.length === 0),
  )
  for (const { kind, version, statement } of statements) {
    const { Action, NotAction, Resource, NotResource, NotPrincipal } = statement
    const patterns = [...listOf(Resource), ...listOf(NotResource)]
    const { type, arn } = scenario.principal
    const sameAccount = type !== 'Root' && arn?.includes(`:${scenario.resourceAccount}:`)
    say(
      'UNSP-18',
      [Action, NotAction, Resource, NotResource].some((list) => Array.isArray(list) && list.length === 0),
    )
    say(
      'UNSP-22',
      [...listOf(Action), ...listOf(NotAction)].some(
        (action) => action !== '*' && /[*?]/.test(action.split(':')[0] as string),
      ),
    )
    say(
      'CONT-11',
      patterns.some((pattern) => pattern !== '*' && parseArn(pattern) === undefined),
    )
    say(
      'UNSP-08',
      patterns.some((pattern) => /\$\{/.test(pattern.split(':').slice(0, 5).join(':'))),
    )
    say('CONT-22', star && NotResource !== undefined)
    say('CONT-12', version === '2012-10-17' && listOf(NotResource).some((pattern) => /\$\{[^*?$]/.test(pattern)))
    say('UNSP-13', NotPrincipal !== undefined && !['AssumedRole', 'IAMUser'].includes(scenario.principal.type))
    say(
      'UNSP-20',
      statement.Effect === 'Deny' &&
        sameAccount === true &&
        principalsOf(statement).some(
          (name) => NotPrincipal === undefined && isAccount(name, scenario.resourceAccount),
        ) &&
        kind === 'resource',
    )
    for (const condition of conditionsOf(statement)) {
      found.push(...touchedBy(condition))
      const { bare, ifExists, set, key, values } = condition
      if (ifExists || bare === 'Null') filled.add(key.toLowerCase())
      if (ifExists || set !== undefined || /^Null$|Not/.test(bare)) readable.add(key.toLowerCase())
      for (const [, name] of JSON.stringify(values).matchAll(/\$\{([^,}]+)/g))
        readable.add((name as string).toLowerCase())
    }
  }
  for (const { context } of scenario.requests) {
    for (const [key, value] of Object.entries(context)) {
      say('UNSP-14', (value === '' && readable.has(key.toLowerCase())) || (Array.isArray(value) && value.includes('')))
      say('UNSP-14', Array.isArray(value) && value.length === 0 && filled.has(key.toLowerCase()))
      say('array under a single-valued key', Array.isArray(value) !== MULTI.has(key.toLowerCase()))
    }
  }
  return found
}

function touchedBy({ set, bare, key, values, full }: Condition): string[] {
  const found: string[] = []
  if (values.length === 0) found.push('CONT-13')
  if (set === undefined && bare !== 'Null' && MULTI.has(key.toLowerCase())) found.push('CONT-09')
  if (bare.startsWith('Arn') && values.includes('*')) found.push('CONT-28')
  if (bare.startsWith('Date') && values.some((value) => /^\d{1,4}$/.test(String(value)))) found.push('CONT-19')
  if (bare.startsWith('Numeric') && values.some((value) => !/^-?\d+(\.\d+)?$/.test(String(value))))
    found.push('UNSP-04')
  if (bare === 'Bool' && values.some((value) => !['true', 'false'].includes(String(value)))) found.push('UNSP-17')
  if (full === 'NullIfExists') found.push(full)
  return found
}

function isAccount(name: string, account: string): boolean {
  return name === `AWS=${account}` || (name.startsWith('AWS=arn:') && name.endsWith(`:iam::${account}:root`))
}

describe('the well-formed family', () => {
  for (const preset of ['default', 'small'] as const) {
    it(`holds nothing that the documents do not speak about, ${preset}`, () => {
      for (let world = 0; world < 4_000; world++) {
        expect({ world, touched: touched(generateScenario(randomFrom(world, 31), PRESETS[preset])) }).toEqual({
          world,
          touched: [],
        })
      }
    })
  }

  it('is told apart from the wild one by these checks', () => {
    const seen = new Set<string>()
    for (let world = 0; world < 2_000; world++)
      for (const id of touched(generateScenario(randomFrom(world, 31), PRESETS.wild))) seen.add(id)
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'CONT-09',
        'CONT-11',
        'CONT-13',
        'CONT-19',
        'CONT-28',
        'UNSP-04',
        'UNSP-08',
        'UNSP-14',
        'UNSP-17',
        'UNSP-18',
        'UNSP-20',
        'UNSP-22',
        'UNSP-25',
        'UNSP-26',
      ]),
    )
  })

  it('gives every request the keys that follow from the principal', () => {
    const of: { [type: string]: readonly string[] } = {
      AssumedRole: [
        'aws:PrincipalArn',
        'aws:PrincipalAccount',
        'aws:PrincipalType',
        'aws:userid',
        'aws:TokenIssueTime',
        'aws:MultiFactorAuthPresent',
      ],
      FederatedUser: [
        'aws:PrincipalArn',
        'aws:PrincipalAccount',
        'aws:PrincipalType',
        'aws:userid',
        'aws:TokenIssueTime',
      ],
      IAMUser: ['aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalType', 'aws:userid', 'aws:username'],
      Root: ['aws:PrincipalArn', 'aws:PrincipalAccount', 'aws:PrincipalType', 'aws:userid'],
    }
    for (let world = 0; world < 1_000; world++) {
      const { principal, requests } = generateScenario(randomFrom(world, 32), PRESETS.default)
      for (const { context } of requests) {
        for (const key of of[principal.type] ?? []) expect(context).toHaveProperty([key])
        expect(Object.hasOwn(context, 'aws:username')).toBe(principal.type === 'IAMUser')
        if (principal.type === 'AssumedRole') expect(context['aws:PrincipalArn']).toBe(principal.issuer)
        else if (Object.hasOwn(of, principal.type)) expect(context['aws:PrincipalArn']).toBe(principal.arn)
      }
    }
  })
})
