import { type Arn, parseArn } from '../arn.ts'
import type { Principal } from '../format/principal.ts'
import type { PrincipalType } from '../format/principalTypes.ts'
import { type Problem, short } from './problem.ts'

/** Says what contradicts itself in a principal; `path` is where it stands. */
export function checkPrincipal(principal: Principal, path: string): Problem[] {
  const { type, arn, issuer } = principal
  const wrong = (field: string, expected: string, received: string | undefined): Problem => ({
    path: `${path}.${field}`,
    expected,
    received: received === undefined ? 'nothing' : short(received),
  })
  const problems: Problem[] = []
  const issued = type === 'AssumedRole' || type === 'FederatedUser'
  if (!issued && issuer !== undefined) problems.push(wrong('issuer', `nothing, as the type is ${type}`, issuer))
  if (type === 'Anonymous') {
    if (arn !== undefined) problems.push(wrong('arn', 'nothing, as the type is Anonymous', arn))
    return problems
  }
  const { form, expected } = FORMS[type]
  if (arn === undefined || !form.test(arn)) return [...problems, wrong('arn', expected, arn)]
  if (!issued) return problems
  const contradiction = contradictionOf(type, arn, issuer)
  return contradiction === undefined ? problems : [wrong('issuer', contradiction, issuer)]
}

interface ArnForm {
  readonly form: RegExp
  readonly expected: string
}

/** A name may hold `*`, `?` and `${`, which are confusable and not special; paths may not hold colons. No form backtracks far. */
const FORMS: Readonly<Record<Exclude<PrincipalType, 'Anonymous'>, ArnForm>> = {
  AssumedRole: {
    form: /^arn:[^:]+:sts::\d{12}:assumed-role\/[^:/]+\/[^/]+$/s,
    expected: 'arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION',
  },
  FederatedUser: {
    form: /^arn:[^:]+:sts::\d{12}:federated-user\/[^/]+$/s,
    expected: 'arn:PARTITION:sts::ACCOUNT:federated-user/NAME',
  },
  IAMUser: {
    form: /^arn:[^:]+:iam::\d{12}:user\/([^:]*\/)?[^:/]+$/s,
    expected: 'arn:PARTITION:iam::ACCOUNT:user/[PATH/]NAME',
  },
  Root: { form: /^arn:[^:]+:iam::\d{12}:root$/, expected: 'arn:PARTITION:iam::ACCOUNT:root' },
  AWSService: {
    form: /^[^\s:/*?.]+(\.[^\s:/*?.]+)+$/,
    expected: 'a service principal, such as cloudtrail.amazonaws.com',
  },
  WebIdentityUser: {
    form: /^(arn:[^:]+:iam::\d{12}:oidc-provider\/.+|[^\s:/*?]+)$/s,
    expected:
      'the identity provider: arn:PARTITION:iam::ACCOUNT:oidc-provider/HOST, or a name such as accounts.google.com',
  },
  SAMLUser: {
    form: /^arn:[^:]+:iam::\d{12}:saml-provider\/.+$/s,
    expected: 'arn:PARTITION:iam::ACCOUNT:saml-provider/NAME',
  },
}

const ROLE: ArnForm = {
  form: /^arn:[^:]+:iam::\d{12}:role\/([^:]*\/)?[^:/]+$/s,
  expected: 'arn:PARTITION:iam::ACCOUNT:role/[PATH/]NAME',
}

/** What the issuer should have been, where it cannot have issued a session of this ARN (RES-14, SESS-19). */
function contradictionOf(
  type: 'AssumedRole' | 'FederatedUser',
  arn: string,
  issuer: string | undefined,
): string | undefined {
  const { form, expected } = type === 'AssumedRole' ? ROLE : FORMS.IAMUser
  if (issuer === undefined || !form.test(issuer)) return expected
  const session = parseArn(arn) as Arn
  const from = parseArn(issuer) as Arn
  const kind = type === 'AssumedRole' ? 'role' : 'user'
  if (from.account !== session.account) return `a ${kind} of the session's account ${session.account}`
  if (from.partition !== session.partition) return `a ${kind} of the session's partition ${short(session.partition)}`
  if (type === 'FederatedUser') return undefined
  const name = from.resource.slice(from.resource.lastIndexOf('/') + 1)
  const role = session.resource.split('/')[1]
  return name === role ? undefined : `the role named ${short(role)}, as in the session's ARN`
}
