import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { quoted } from '../../../model/quoted.ts'
import { bucketPolicy, type RealNames } from '../drive/bucketPolicy.ts'
import { type Client, CONDITION_KEYS, clientOf, userNameOf } from '../drive/conditionKeys.ts'
import { decoysOf } from '../drive/decoys.ts'
import { distinctCalls } from '../drive/distinctCalls.ts'
import { inexpressible } from '../drive/inexpressible.ts'
import { type Planned, planned } from '../drive/planned.ts'
import { usedKeys } from '../drive/usedKeys.ts'
import { policyName, roleArn, roleName, sessionNames, userNames } from '../seaweedfs/roles.ts'
import { startedWith } from '../seaweedfs/startedWith.ts'
import type { LiveScope, Provisioning } from '../server/liveServer.ts'
import { checks } from './checks.ts'
import { curlLine } from './curlLine.ts'

const USER = 'an-by-hand'
const SESSION = 'by-hand'
const SECRET = 'an-by-hand-secret'
const ROLE = 'arn:aws:iam::000000000000:role/any'
const ADMIN = 'aws s3api --profile admin --endpoint-url "$ENDPOINT"'
const LOOPBACK = clientOf('http://127.0.0.1')
const CREDENTIALS = '--query Credentials.[AccessKeyId,SecretAccessKey,SessionToken] --output text'

/** What of a server the commands depend on; `client` is whoever will type them, by default on loopback. */
type CliScope = Pick<LiveScope, 'provisioning' | 'actions'> & Partial<LiveScope> & { readonly client?: Client }

/**
 * The shell lines that set a scenario up by hand, call AssumeRole and make its calls; nothing for one that cannot be set up. They
 * expect $ENDPOINT, an AWS CLI profile `admin` and, for MinIO, an alias `admin` of its client mc.
 */
export function cliText(scenario: Scenario, { client = LOOPBACK, ...scope }: CliScope): string | undefined {
  if (inexpressible(scenario, scope) !== undefined) return undefined
  const { keys } = usedKeys(scenario)
  const asking = { keys, of: { client, principal: scenario.principal } }
  const plans = scenario.requests.map((request) => planned(request, scope.actions, asking))
  const calls = distinctCalls(plans)
  if (calls.length === 0) return undefined
  const decoys = decoysOf(scenario, scope.conditions?.spoofable)
  const anonymous = scenario.principal.type === 'Anonymous'
  const signed = !anonymous
  const named = scenario.principal.type === 'IAMUser' && keys.has('aws:username')
  const user = named ? userNameOf(scenario.principal) : USER
  const lines = [
    ...(scope.provisioning === 'seaweedfs' ? startedWith([scenario.policies.identity.length]) : []),
    'export AWS_DEFAULT_REGION=us-east-1',
    ...checks(scope.provisioning, false),
    ...calls.flatMap(resources),
    ...(anonymous ? [] : MAKING[scope.provisioning](scenario, user)),
    ...bucketPolicies(scenario, calls, NAMES[scope.provisioning]?.(scenario, user)),
    ...checks(scope.provisioning, true),
    ...calls.map((call) => (Object.keys(call.headers).length > 0 ? curlLine(call, signed) : cliLine(call, signed))),
    ...calls.flatMap(({ call: { passed = [] } }) =>
      passed.map((code) => `# ${code} says that the call was let through.`),
    ),
    ...(decoys.length > 0 ? ['# With what means nothing added, a refused call has to be refused again:'] : []),
    ...decoys.flatMap((decoy) => calls.map((call) => curlLine(call, signed, decoy))),
  ]
  return [...new Set(lines)].map((line) => `  ${line}`).join('\n')
}

function cliLine({ call: { cli }, bucket, key, parameters }: Planned, signed: boolean): string {
  const [operation = '', ...options] = cli
  const at = ['--bucket', bucket, ...(key === '' ? [] : ['--key', key])]
  const given = [...CONDITION_KEYS.values()].flatMap((row) => {
    const value = row.from === 'parameter' ? parameters[row.parameter] : undefined
    return row.from === 'parameter' && value !== undefined ? [row.option, value] : []
  })
  // The file to write to has no option of its own and comes last.
  return `aws s3api${signed ? '' : ' --no-sign-request'} --endpoint-url "$ENDPOINT" ${[operation, ...at, ...given, ...options].map(quoted).join(' ')}`
}

function bucketPolicies(scenario: Scenario, calls: readonly Planned[], names?: RealNames): readonly string[] {
  return [...new Set(calls.map(({ bucket }) => bucket))].flatMap((bucket) => {
    const policy = bucketPolicy(bucket, scenario, names)
    if (policy === undefined) return []
    return [`${ADMIN} put-bucket-policy --bucket ${quoted(bucket)} --policy ${quoted(JSON.stringify(policy))}`]
  })
}

/** The bucket, never empty, and the object, made by the administrator. */
function resources({ bucket, key }: Planned): readonly string[] {
  return [
    `${ADMIN} create-bucket --bucket ${quoted(bucket)}`,
    ...['keep', ...(key === '' ? [] : [key])].map(
      (one) => `${ADMIN} put-object --bucket ${quoted(bucket)} --key ${quoted(one)}`,
    ),
  ]
}

/** What the principal of the commands is called in bucket policies, on servers that ask these of principals. */
const NAMES: { readonly [kind in Provisioning]?: (scenario: Scenario, user: string) => RealNames } = {
  seaweedfs: ({ policies, principal }, user) =>
    principal.type === 'IAMUser' ? userNames(user) : sessionNames(roleName(0, policies.identity.length), SESSION),
}

const MAKING: { readonly [kind in Provisioning]: (scenario: Scenario, user: string) => readonly string[] } = {
  minio: ({ policies, principal, session }, by) => {
    const names = policies.identity.map((_, at) => `${by}-${at}`)
    return [
      ...policies.identity.map(
        (document, at) =>
          `echo ${quoted(JSON.stringify(document))} | mc admin policy create admin ${names[at]} /dev/stdin`,
      ),
      `mc admin user add admin ${by} ${SECRET}`,
      ...(names.length === 0 ? [] : [`mc admin policy attach admin ${names.join(' ')} --user ${by}`]),
      `export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=${by} AWS_SECRET_ACCESS_KEY=${SECRET}`,
      ...(principal.type === 'IAMUser' ? [] : assume('', ROLE, session?.inline)),
    ]
  },
  moto: ({ policies, principal, session }, by) => {
    const admin = 'aws iam --profile admin --endpoint-url "$ENDPOINT"'
    const kind = principal.type === 'IAMUser' ? 'user' : 'role'
    const trust =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}'
    const trusting = kind === 'role' ? ` --assume-role-policy-document ${quoted(trust)}` : ''
    const made = `${trusting}${policies.boundary === undefined ? '' : ' --permissions-boundary "$BOUNDARY"'}`
    const managed = session?.managed ?? []
    const managedPolicy = (variable: string, name: string, document: Policy): string =>
      `${variable}=$(${admin} create-policy --policy-name ${by}-${name} --policy-document ${quoted(JSON.stringify(document))} --query Policy.Arn --output text)`
    return [
      ...(policies.boundary === undefined ? [] : [managedPolicy('BOUNDARY', 'boundary', policies.boundary)]),
      ...managed.map(({ document }, at) => managedPolicy(`SESSION_${at}`, `session-${at}`, document)),
      `${kind === 'role' ? `ROLE=$(${admin}` : admin} create-${kind} --${kind}-name ${by}${made}${kind === 'role' ? ' --query Role.Arn --output text)' : ''}`,
      ...policies.identity.map(
        (document, at) =>
          `${admin} put-${kind}-policy --${kind}-name ${by} --policy-name policy-${at} --policy-document ${quoted(JSON.stringify(document))}`,
      ),
      ...(kind === 'role'
        ? assume(' --profile admin', '"$ROLE"', session?.inline, managed.length)
        : accessKey(admin, by)),
    ]
  },
  seaweedfs: ({ policies, principal, session }, by) => {
    const admin = 'aws iam --profile admin --endpoint-url "$ENDPOINT"'
    const names = policies.identity.map((_, at) => policyName(0, at))
    const user = principal.type === 'IAMUser'
    return [
      ...policies.identity.map(
        (document, at) =>
          `${admin} create-policy --policy-name ${names[at]} --policy-document ${quoted(JSON.stringify(document))}`,
      ),
      ...(user
        ? [
            `${admin} create-user --user-name ${by}`,
            ...names.map(
              (name) =>
                `${admin} attach-user-policy --user-name ${by} --policy-arn arn:aws:iam::000000000000:policy/${name}`,
            ),
            ...accessKey(admin, by),
          ]
        : assume(' --profile admin', roleArn(roleName(0, names.length)), session?.inline)),
    ]
  },
}

function accessKey(admin: string, by: string): readonly string[] {
  return [
    `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY <<< "$(${admin} create-access-key --user-name ${by} --query AccessKey.[AccessKeyId,SecretAccessKey] --output text)"`,
    'export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY',
  ]
}

function assume(profile: string, role: string, inline: unknown, managed = 0): readonly string[] {
  const arns = Array.from({ length: managed }, (_, at) => ` arn="$SESSION_${at}"`).join('')
  const policy = `${inline === undefined ? '' : ` --policy ${quoted(JSON.stringify(inline))}`}${arns === '' ? '' : ` --policy-arns${arns}`}`
  return [
    `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< "$(aws sts${profile} --endpoint-url "$ENDPOINT" assume-role --role-arn ${role} --role-session-name ${SESSION}${policy} ${CREDENTIALS})"`,
    'export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
  ]
}
