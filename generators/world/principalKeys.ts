import type { ContextValue } from '../../model/format/request.ts'
import type { ValueType } from '../conditions/operators.ts'
import type { Random } from '../random.ts'
import { BINARIES, DATES } from './values.ts'
import type { PlannedKey, World } from './world.ts'

type Draft = Pick<World, 'principal' | 'identities' | 'accounts' | 'via' | 'partition'>

/**
 * The keys that follow from the principal, present and right in every request (KEY-10 to KEY-19), so that an evaluator that
 * derives them itself gets the same values.
 */
export function principalKeys(random: Random, { principal, identities, accounts, via }: Draft): PlannedKey[] {
  const account = accounts.principal
  const mfa = random.percent(30) ? 'true' : 'false'
  switch (principal.type) {
    case 'AssumedRole':
      return [
        key('aws:PrincipalArn', 'arn', identities.role, [
          identities.role,
          identities.session,
          ...identities.others.roles,
        ]),
        key('aws:PrincipalAccount', 'string', account, [account, accounts.other]),
        key('aws:PrincipalType', 'string', 'AssumedRole', TYPES),
        key('aws:userid', 'string', `AROAEXAMPLEID12345678:${identities.sessionName}`, [
          `AROAEXAMPLEID12345678:${identities.roleName}`,
        ]),
        key('aws:TokenIssueTime', 'date', random.pick(DATES), DATES),
        key('aws:MultiFactorAuthPresent', 'bool', mfa, ['true', 'false']),
        ...(via === 'AssumeRole'
          ? []
          : [
              key('aws:FederatedProvider', 'string', providerOf(via, identities), [
                identities.samlProvider,
                identities.oidcProvider,
              ]),
            ]),
        key('aws:username', 'string', undefined, [identities.userName, identities.sessionName]),
      ]
    case 'FederatedUser':
      return [
        key('aws:PrincipalArn', 'arn', identities.federated, [
          identities.federated,
          identities.user,
          ...identities.others.users,
        ]),
        key('aws:PrincipalAccount', 'string', account, [account, accounts.other]),
        key('aws:PrincipalType', 'string', 'FederatedUser', TYPES),
        key('aws:userid', 'string', `${account}:${identities.federatedName}`, [`${account}:${identities.userName}`]),
        key('aws:TokenIssueTime', 'date', random.pick(DATES), DATES),
        key('aws:MultiFactorAuthPresent', 'bool', 'false', ['true', 'false']),
        key('aws:username', 'string', undefined, [identities.userName]),
      ]
    case 'IAMUser':
      return [
        key('aws:PrincipalArn', 'arn', identities.user, [identities.user, ...identities.others.users]),
        key('aws:PrincipalAccount', 'string', account, [account, accounts.other]),
        key('aws:PrincipalType', 'string', 'User', TYPES),
        key('aws:userid', 'string', 'AIDAEXAMPLEID12345678', ['AIDAEXAMPLEID12345679', 'aidaexampleid12345678']),
        key('aws:username', 'string', identities.userName, [identities.userName, identities.roleName]),
        key('aws:TokenIssueTime', 'date', undefined, DATES),
        key('aws:MultiFactorAuthPresent', 'bool', undefined, ['true', 'false']),
      ]
    case 'Root':
      return [
        key('aws:PrincipalArn', 'arn', identities.root, [identities.root, identities.user]),
        key('aws:PrincipalAccount', 'string', account, [account, accounts.other]),
        key('aws:PrincipalType', 'string', 'Account', TYPES),
        key('aws:userid', 'string', account, [account, accounts.other]),
      ]
    case 'AWSService':
      return [
        key('aws:PrincipalIsAWSService', 'bool', 'true', ['true', 'false']),
        key('aws:PrincipalServiceName', 'string', identities.service, [
          identities.service,
          ...identities.others.services,
        ]),
      ]
    case 'WebIdentityUser':
      return [
        key('token.actions.githubusercontent.com:aud', 'string', 'sts.amazonaws.com', [
          'sts.amazonaws.com',
          'STS.amazonaws.com',
        ]),
        key('token.actions.githubusercontent.com:sub', 'string', 'repo:org/app:ref:refs/heads/main', [
          'repo:org/app:ref:refs/heads/main',
          'repo:org/app2:ref:refs/heads/main',
        ]),
      ]
    case 'SAMLUser':
      return [
        key('saml:aud', 'string', 'https://signin.aws.amazon.com/saml', ['https://signin.aws.amazon.com/saml']),
        key('saml:sub', 'string', '_cbb88bf52c2510eabe00c1642d4643f41430fe25e3', [
          '_cbb88bf52c2510eabe00c1642d4643f41430fe25e3',
          BINARIES[0] as string,
        ]),
      ]
    case 'Anonymous':
      return [
        key('aws:PrincipalType', 'string', 'Anonymous', TYPES),
        key('aws:userid', 'string', 'anonymous', ['anonymous', 'Anonymous']),
        key('aws:PrincipalAccount', 'string', undefined, [account]),
      ]
    default:
      return principal.type satisfies never
  }
}

const TYPES = ['AssumedRole', 'User', 'FederatedUser', 'Account', 'Anonymous', 'assumedrole'] as const

function key(name: string, type: ValueType, home: ContextValue | undefined, values: readonly string[]): PlannedKey {
  return { name, type, multi: false, values, principal: true, home, pinned: false, filled: false, readable: false }
}

function providerOf(via: Draft['via'], identities: Draft['identities']): string {
  return via === 'AssumeRoleWithSAML' ? identities.samlProvider : 'cognito-identity.amazonaws.com'
}
