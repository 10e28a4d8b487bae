import { describe, expect, it } from 'vitest'
import { LIMITS } from '../format/limits.ts'
import { edited, type Path } from '../testing/edit.ts'
import { SCENARIO } from '../testing/samples.ts'
import { readScenario } from './readScenario.ts'

const USER = 'arn:aws:iam::012345678901:user/mary'

/** The sample with another principal, and without what such a principal cannot have. */
function withPrincipal(principal: object): unknown {
  const { session: _, ...rest } = SCENARIO
  return { ...rest, principal, policies: { identity: [] } }
}

function problemsOf(value: unknown): string[] {
  const reading = readScenario(value)
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('readScenario', () => {
  it('gives the value itself back', () => {
    const reading = readScenario(SCENARIO)
    expect(reading.ok && reading.value).toBe(SCENARIO)
  })

  it.each([
    [{ type: 'IAMUser', arn: USER }],
    [{ type: 'IAMUser', arn: 'arn:aws-cn:iam::012345678901:user/a/b/$' + '{x}*?' }],
    [{ type: 'Root', arn: 'arn:aws:iam::012345678901:root' }],
    [{ type: 'AWSService', arn: 'cloudtrail.amazonaws.com' }],
    [{ type: 'AWSService', arn: 'logs.us-east-1.amazonaws.com' }],
    [{ type: 'WebIdentityUser', arn: 'accounts.google.com' }],
    [{ type: 'WebIdentityUser', arn: 'arn:aws:iam::012345678901:oidc-provider/host.example/path' }],
    [{ type: 'SAMLUser', arn: 'arn:aws:iam::012345678901:saml-provider/corp' }],
    [{ type: 'Anonymous' }],
  ])('accepts the principal %j', (principal) => {
    expect(problemsOf(withPrincipal(principal))).toEqual([])
  })

  it.each([
    ['IAMUser', 'arn:aws:iam::012345678901:role/mary'],
    ['IAMUser', 'arn:aws:iam::12345678901:user/mary'],
    ['IAMUser', 'arn:aws:iam::012345678901:user/'],
    ['Root', 'arn:aws:iam::012345678901:root2'],
    ['Root', '012345678901'],
    ['AWSService', USER],
    ['AWSService', 'cloudtrail'],
    ['AWSService', '*.amazonaws.com'],
    ['WebIdentityUser', 'arn:aws:iam::012345678901:saml-provider/corp'],
    ['WebIdentityUser', 'https://accounts.google.com'],
    ['SAMLUser', 'arn:aws:iam::012345678901:oidc-provider/host.example'],
    ['SAMLUser', 'corp'],
  ])('refuses the %s %s', (type, arn) => {
    expect(problemsOf(withPrincipal({ type, arn }))).toEqual([expect.stringMatching(/^principal\.arn: ./)])
  })

  it.each([
    [withPrincipal({ type: 'IAMUser' }), ['principal.arn: arn:PARTITION:iam::ACCOUNT:user/[PATH/]NAME']],
    [withPrincipal({ type: 'Anonymous', arn: USER }), ['principal.arn: nothing, as the type is Anonymous']],
    [
      withPrincipal({ type: 'IAMUser', arn: USER, issuer: USER }),
      ['principal.issuer: nothing, as the type is IAMUser'],
    ],
    [
      withPrincipal({ type: 'AssumedRole' }),
      [expect.stringMatching(/^principal\.arn/), 'session: how the AssumedRole session was issued'],
    ],
    [
      { ...SCENARIO, principal: { type: 'Anonymous' } },
      [
        'session: nothing, as the principal is of type Anonymous',
        'policies.identity: [], as a principal of type Anonymous has no identity policies',
        'policies.boundary: nothing, as a principal of type Anonymous has no permissions boundary',
      ],
    ],
  ])('joins principal, session and policies (%#)', (value, problems) => {
    expect(problemsOf(value)).toEqual(problems)
  })

  it.each<[Path, unknown, string]>([
    [['principal', 'issuer'], undefined, 'principal.issuer: arn:PARTITION:iam::ACCOUNT:role/[PATH/]NAME'],
    [
      ['principal', 'issuer'],
      'arn:aws:iam::012345678901:role/',
      'principal.issuer: arn:PARTITION:iam::ACCOUNT:role/[PATH/]NAME',
    ],
    [
      ['principal', 'issuer'],
      'arn:aws:iam::012345678901:role/team/reader',
      "principal.issuer: the role named Reader, as in the session's ARN",
    ],
    [
      ['principal', 'issuer'],
      'arn:aws:iam::112345678901:role/Reader',
      "principal.issuer: a role of the session's account 012345678901",
    ],
    [
      ['principal', 'issuer'],
      'arn:aws-cn:iam::012345678901:role/Reader',
      "principal.issuer: a role of the session's partition aws",
    ],
    [
      ['principal', 'arn'],
      'arn:aws:sts::012345678901:assumed-role/team/Reader/night',
      'principal.arn: arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION',
    ],
    [
      ['principal', 'type'],
      'assumedRole',
      'principal.type: one of "AssumedRole", "FederatedUser", "IAMUser", "Root", "AWSService", "WebIdentityUser", "SAMLUser", "Anonymous"',
    ],
    [
      ['session', 'via'],
      'GetFederationToken',
      'session.via: AssumeRole, AssumeRoleWithSAML or AssumeRoleWithWebIdentity, as the principal is of type AssumedRole',
    ],
    [['session', 'managed', 0, 'arn'], 'ReadOnlyAccess', 'session.managed[0].arn: an ARN'],
    [['session', 'managed', 0, 'document'], undefined, 'session.managed[0].document: an object'],
    [['session', 'caller', 'arn'], 'mary', 'session.caller.arn: an ARN'],
    [['session', 'Inline'], {}, 'session.Inline: no such field'],
    [['policies', 'identity'], undefined, 'policies.identity: an array'],
    [['policies', 'scps'], [{}], 'policies.scps[0]: an array'],
    [['resourceAccount'], '12345678901', 'resourceAccount: an account id of 12 digits'],
    [['resourceAccount'], '٠١٢٣٤٥٦٧٨٩٠١', 'resourceAccount: an account id of 12 digits'],
    [['requests', 0, 'action'], 'GetObject', 'requests[0].action: service:Action'],
    [['requests', 0, 'action'], 's3:', 'requests[0].action: service:Action'],
    [['requests', 0, 'resource'], 'notes/a', 'requests[0].resource: an ARN, or *'],
    [['requests', 0, 'resource'], 'arn:aws:s3:::', 'requests[0].resource: an ARN, or *'],
    [['requests', 0, 'resource'], 'arn:aws:s3:us-east-1:notes', 'requests[0].resource: an ARN, or *'],
    [
      ['requests', 1, 'resource'],
      'arn:aws:sqs:us-east-1:012345678901:q',
      'requests[1].resource: an ARN of the resource account 210987654321',
    ],
    [['requests', 0, 'context'], undefined, 'requests[0].context: an object'],
    [
      ['requests', 0, 'context', 'aws:requestedregion'],
      'x',
      'requests[0].context["aws:requestedregion"]: each key once: it equals "aws:RequestedRegion" but for letter case',
    ],
    [['requests', 0, 'context', 'k'], 7, 'requests[0].context.k: a string or an array of at most 10000 strings'],
    [
      ['requests', 0, 'context', 'k'],
      ['a', true],
      'requests[0].context.k: a string or an array of at most 10000 strings',
    ],
    [['requests', 0, 'context', ''], 'x', 'requests[0].context[""]: a key of at least 1 character'],
    [
      ['requests', 0, 'context', '__proto__'],
      { x: 1 },
      `requests[0].context.__proto__: a string or an array of at most 10000 strings, of at most ${LIMITS.contextValue} characters each`,
    ],
    [['__proto__'], {}, '__proto__: no such field'],
    [['policies', 'constructor'], [], 'policies.constructor: no such field'],
  ])('refuses %j of %j', (path, put, problem) => {
    expect(problemsOf(edited(SCENARIO, path, put))).toEqual([problem])
  })

  it.each<[Path, unknown]>([
    [['policies', 'identity', 0], { Effect: 1, text: 2, __x__: null }],
    [['policies', 'scps'], []],
    [['policies', 'scps'], [[]]],
    [['session', 'managed'], []],
    [['requests'], []],
    [['requests', 0, 'action'], 's3:*'],
    [['requests', 0, 'resource'], 'arn:aws:s3:::a:b/c d\n*'],
    [['requests', 0, 'resource'], 'arn:aws:sqs:us-east-1:210987654321:q'],
    [['requests', 0, 'context', '__proto__'], 'x'],
    [['requests', 0, 'context', 'constructor'], []],
  ])('accepts %j of %j', (path, put) => {
    expect(problemsOf(edited(SCENARIO, path, put))).toEqual([])
  })

  it('federated users come from a user, by GetFederationToken', () => {
    const federated = (issuer: string, via: string) => ({
      ...SCENARIO,
      principal: { type: 'FederatedUser', arn: 'arn:aws:sts::012345678901:federated-user/Bob', issuer },
      session: { via },
    })
    expect(problemsOf(federated(USER, 'GetFederationToken'))).toEqual([])
    expect(problemsOf(federated(USER, 'AssumeRole'))).toEqual([
      'session.via: GetFederationToken, as the principal is of type FederatedUser',
    ])
    expect(problemsOf(federated('arn:aws:iam::012345678901:role/r', 'GetFederationToken'))).toEqual([
      'principal.issuer: arn:PARTITION:iam::ACCOUNT:user/[PATH/]NAME',
    ])
  })

  it('says everything that is wrong, not the first thing only', () => {
    const wrong = edited(edited(SCENARIO, ['requests', 0, 'action'], 'x'), ['requests', 1, 'resource'], 'y')
    expect(problemsOf(wrong)).toHaveLength(2)
  })
})
