import type { IssuanceCase, IssuanceStep } from '../../../model/format/issuance.ts'
import { quoted } from '../../../model/quoted.ts'
import { planned } from '../drive/planned.ts'
import { policyArn, policyName, roleArn, roleName } from '../seaweedfs/roles.ts'
import { startedWith } from '../seaweedfs/startedWith.ts'
import type { Provisioning } from '../server/liveServer.ts'
import { checks } from './checks.ts'

/** Commands of one kind of server: what makes users, roles and policies there, and what issues. */
interface Dialect {
  readonly step: (step: IssuanceStep, there: There) => readonly string[]
  /** Before everything else, for all of the steps. */
  readonly first?: (steps: readonly IssuanceStep[]) => readonly string[]
}

/** How many there are before a step, and for each credential the user it comes from. */
interface There {
  readonly users: number[]
  readonly roles: number
  readonly managed: number
  /** Steps taken. */
  readonly steps: number
}

const ADMIN_IAM = 'aws iam --profile admin --endpoint-url "$ENDPOINT"'
const ADMIN_S3 = 'aws s3api --profile admin --endpoint-url "$ENDPOINT"'
const SESSION = '--query Credentials.[AccessKeyId,SecretAccessKey,SessionToken] --output text'
const ANY_ROLE = 'arn:aws:iam::000000000000:role/any'
const TRUST =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}}'

/**
 * The lines of bash that take the steps of a sequence by hand, policies from files that they write first, and make its call at the end;
 * nothing for a server of which the commands are not known. They expect $ENDPOINT, an AWS CLI profile `admin` and, for MinIO, an alias `admin`
 * of its client mc, and jq. Secrets are those that the commands themselves make.
 */
export function issuanceCli(
  { issuance: { policies, steps, credential, request }, outcome }: Pick<IssuanceCase, 'issuance' | 'outcome'>,
  provisioning: Provisioning,
): string | undefined {
  const dialect = Object.hasOwn(DIALECTS, provisioning) ? DIALECTS[provisioning] : undefined
  const call = planned({ ...request, context: {} }, [request.action.toLowerCase()])
  if (dialect === undefined || typeof call === 'string') return undefined
  const there = { users: [] as number[], roles: 0, managed: 0, steps: 0 }
  const taken = steps.flatMap((step) => {
    const lines = dialect.step(step, there)
    count(step, there)
    return lines
  })
  const [operation = '', ...options] = call.call.cli
  const at = ['--bucket', call.bucket, ...(call.key === '' ? [] : ['--key', call.key])]
  const lines = [
    ...(dialect.first?.(steps) ?? []),
    ...checks(provisioning, false),
    'export AWS_DEFAULT_REGION=us-east-1',
    ...Object.entries(policies).map(([name, document]) => `echo ${quoted(JSON.stringify(document))} > ${fileOf(name)}`),
    `${ADMIN_S3} create-bucket --bucket ${quoted(call.bucket)}`,
    ...(call.key === '' ? [] : [`${ADMIN_S3} put-object --bucket ${quoted(call.bucket)} --key ${quoted(call.key)}`]),
    ...taken,
    ...checks(provisioning, true),
    `# What follows has to be ${outcome === 'allowed' ? 'let through' : 'refused'}:`,
    `${by(credential)}aws s3api --endpoint-url "$ENDPOINT" ${[operation, ...at, ...options].map(quoted).join(' ')}`,
  ]
  return lines.map((line) => `  ${line}`).join('\n')
}

function count(step: IssuanceStep, there: { -readonly [key in keyof There]: There[key] }): void {
  there.steps++
  if (step.do === 'CreateRole') there.roles++
  else if (step.do === 'CreatePolicy') there.managed++
  else if (step.do === 'CreateUser') there.users.push(there.users.length)
  else if ('by' in step) there.users.push(there.users[step.by] as number)
}

const fileOf = (name: string): string => quoted(`an-${name}.json`)
const userOf = (at: number): string => `an-by-hand-${at}`
const roleOf = (at: number): string => `an-by-hand-role-${at}`
const managedOf = (at: number): string => `an-by-hand-managed-${at}`

/** Signed by a credential; a token that is empty is none. */
const by = (at: number): string =>
  `AWS_ACCESS_KEY_ID=$KEY${at} AWS_SECRET_ACCESS_KEY=$SECRET${at} AWS_SESSION_TOKEN=$TOKEN${at} `

const into = (at: number, command: string): string => `read -r KEY${at} SECRET${at} TOKEN${at} <<< "$(${command})"`

function assume(
  { by: caller, policy, seconds }: IssuanceStep & { do: 'AssumeRole' },
  at: number,
  role: string,
  managed = '',
): readonly string[] {
  const given = policy === undefined ? '' : ` --policy file://${fileOf(policy)}`
  const duration = seconds === undefined ? '' : ` --duration-seconds ${seconds}`
  return [
    into(
      at,
      `${by(caller)}aws sts --endpoint-url "$ENDPOINT" assume-role --role-arn ${role} --role-session-name by-hand${given}${managed}${duration} ${SESSION}`,
    ),
    ...(seconds === undefined ? [] : [`sleep ${seconds + 2}`]),
  ]
}

const minio: Dialect = {
  step: (step, { users }) => {
    const at = users.length
    switch (step.do) {
      case 'CreateUser':
        return [
          `KEY${at}=${userOf(at)} SECRET${at}=$(openssl rand -hex 16) TOKEN${at}=`,
          `mc admin policy create admin ${userOf(at)} ${fileOf(step.policy)}`,
          `mc admin user add admin $KEY${at} $SECRET${at}`,
          `mc admin policy attach admin ${userOf(at)} --user $KEY${at}`,
        ]
      case 'EditUser':
        return [`mc admin policy create admin ${userOf(step.user)} ${fileOf(step.policy)}`]
      case 'AssumeRole':
        return assume(step, at, ANY_ROLE)
      case 'AddServiceAccount': {
        const policy = step.policy === undefined ? '' : ` --policy ${fileOf(step.policy)}`
        const who = `MC_HOST_by${step.by}="\${ENDPOINT%%://*}://$KEY${step.by}:$SECRET${step.by}\${TOKEN${step.by}:+:$TOKEN${step.by}}@\${ENDPOINT#*://}"`
        const account = userOf(users[step.by] as number)
        return [
          into(
            at,
            `${who} mc admin user svcacct add by${step.by} ${account}${policy} --json | jq -r '[.accessKey, .secretKey] | join(" ")'`,
          ),
        ]
      }
      default:
        return []
    }
  },
}

const moto: Dialect = {
  step: (step, { users, roles, managed }) => {
    const at = users.length
    const put = (kind: 'user' | 'role', name: string): string =>
      `${ADMIN_IAM} put-${kind}-policy --${kind}-name ${name} --policy-name own --policy-document file://${fileOf(step.policy ?? '')}`
    switch (step.do) {
      case 'CreateUser':
        return [
          `${ADMIN_IAM} create-user --user-name ${userOf(at)}`,
          put('user', userOf(at)),
          into(
            at,
            `${ADMIN_IAM} create-access-key --user-name ${userOf(at)} --query AccessKey.[AccessKeyId,SecretAccessKey] --output text`,
          ),
        ]
      case 'CreateRole':
        return [
          `ROLE${roles}=$(${ADMIN_IAM} create-role --role-name ${roleOf(roles)} --assume-role-policy-document ${quoted(TRUST)} --query Role.Arn --output text)`,
          put('role', roleOf(roles)),
        ]
      case 'CreatePolicy':
        return [
          `POLICY${managed}=$(${ADMIN_IAM} create-policy --policy-name ${managedOf(managed)} --policy-document file://${fileOf(step.policy)} --query Policy.Arn --output text)`,
        ]
      case 'EditUser':
        return [put('user', userOf(step.user))]
      case 'EditRole':
        return [put('role', roleOf(step.role))]
      case 'EditPolicy':
        return [
          `${ADMIN_IAM} create-policy-version --policy-arn $POLICY${step.managed} --policy-document file://${fileOf(step.policy)} --set-as-default`,
        ]
      case 'AssumeRole':
        return assume(
          step,
          at,
          `$ROLE${step.role}`,
          step.managed === undefined ? '' : ` --policy-arns arn=$POLICY${step.managed}`,
        )
      default:
        return []
    }
  },
}

const seaweedfs: Dialect = {
  first: (steps) => startedWith(steps.filter((step) => step.do === 'CreateRole').map(() => 1)),
  step: (step, { users, roles, steps }) => {
    const at = users.length
    const create = (name: string): string =>
      `${ADMIN_IAM} create-policy --policy-name ${name} --policy-document file://${fileOf(step.policy ?? '')}`
    /** A policy of its own each time, as the driver does it. */
    const attach = (user: number): readonly string[] => {
      const name = `${userOf(user)}-${steps}`
      return [create(name), `OWN${user}=${policyArn(name)}`, `${ADMIN_IAM} attach-user-policy ${own(user)}`]
    }
    switch (step.do) {
      case 'CreateUser':
        return [
          `${ADMIN_IAM} create-user --user-name ${userOf(at)}`,
          ...attach(at),
          into(
            at,
            `${ADMIN_IAM} create-access-key --user-name ${userOf(at)} --query AccessKey.[AccessKeyId,SecretAccessKey] --output text`,
          ),
        ]
      case 'CreateRole':
        return [create(policyName(roles, 0))]
      case 'EditUser':
        return [
          `BEFORE=$OWN${step.user}`,
          ...attach(step.user),
          `${ADMIN_IAM} detach-user-policy --user-name ${userOf(step.user)} --policy-arn $BEFORE`,
          `${ADMIN_IAM} delete-policy --policy-arn $BEFORE`,
        ]
      case 'EditRole': {
        const name = policyName(step.role, 0)
        return [`${ADMIN_IAM} delete-policy --policy-arn ${policyArn(name)}`, create(name)]
      }
      case 'AssumeRole':
        return assume(step, at, roleArn(roleName(step.role ?? 0, 1)))
      default:
        return []
    }
  },
}

const own = (user: number): string => `--user-name ${userOf(user)} --policy-arn $OWN${user}`

const DIALECTS: { readonly [provisioning in Provisioning]?: Dialect } = { minio, moto, seaweedfs }
