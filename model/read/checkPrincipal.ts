import { type Arn, parseArn } from '../arn.ts'
import type { Principal } from '../format/principal.ts'
import { type Problem, short } from './problem.ts'

const ACCOUNT = /^\d{12}$/

/** Says what contradicts itself in a principal; `path` is where it stands. */
export function checkPrincipal(principal: Principal, path: string): Problem[] {
  const issued = principal.type === 'AssumedRole' || principal.type === 'FederatedUser'
  const problems: Problem[] = []
  if (!issued && principal.issuer !== undefined) {
    problems.push({
      path: `${path}.issuer`,
      expected: `nothing, as the type is ${principal.type}`,
      received: short(principal.issuer),
    })
  }
  if (principal.type === 'Anonymous') {
    if (principal.arn !== undefined)
      problems.push({
        path: `${path}.arn`,
        expected: 'nothing, as the type is Anonymous',
        received: short(principal.arn),
      })
    return problems
  }
  if (principal.arn === undefined)
    return [...problems, { path: `${path}.arn`, expected: `the ARN of the ${principal.type}`, received: 'nothing' }]
  const form = FORMS[principal.type]
  if (form !== undefined && !form.test(principal.arn)) {
    problems.push({ path: `${path}.arn`, expected: EXPECTED[principal.type] ?? '', received: short(principal.arn) })
    return problems
  }
  if (issued) problems.push(...checkIssuer(principal, path))
  return problems
}

const NAME = '[^:/]+'
const FORMS: Partial<Record<Principal['type'], RegExp>> = {
  AssumedRole: new RegExp(`^arn:[^:]+:sts::\\d{12}:assumed-role/${NAME}/[^/]+$`, 's'),
  FederatedUser: /^arn:[^:]+:sts::\d{12}:federated-user\/[^/]+$/s,
  IAMUser: new RegExp(`^arn:[^:]+:iam::\\d{12}:user/([^:]*/)?${NAME}$`, 's'),
  Root: /^arn:[^:]+:iam::\d{12}:root$/,
}
const EXPECTED: Partial<Record<Principal['type'], string>> = {
  AssumedRole: 'arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION',
  FederatedUser: 'arn:PARTITION:sts::ACCOUNT:federated-user/NAME',
  IAMUser: 'arn:PARTITION:iam::ACCOUNT:user/[PATH/]NAME',
  Root: 'arn:PARTITION:iam::ACCOUNT:root',
}

function checkIssuer({ type, arn, issuer }: Principal, path: string): Problem[] {
  const kind = type === 'AssumedRole' ? 'role' : 'user'
  const wrong = (expected: string): Problem[] => [
    { path: `${path}.issuer`, expected, received: issuer === undefined ? 'nothing' : short(issuer) },
  ]
  const form = `arn:PARTITION:iam::ACCOUNT:${kind}/[PATH/]NAME`
  if (issuer === undefined) return wrong(form)
  const session = parseArn(arn ?? '') as Arn
  const from = parseArn(issuer)
  if (from === undefined || from.service !== 'iam' || from.region !== '' || !ACCOUNT.test(from.account))
    return wrong(form)
  const name = from.resource.slice(from.resource.lastIndexOf('/') + 1)
  if (!from.resource.startsWith(`${kind}/`) || name === '') return wrong(form)
  if (from.account !== session.account) return wrong(`a ${kind} of the session's account ${session.account}`)
  if (from.partition !== session.partition) return wrong(`a ${kind} of the session's partition ${session.partition}`)
  const sessionRole = session.resource.split('/')[1]
  if (type === 'AssumedRole' && name !== sessionRole)
    return wrong(`the role named ${short(sessionRole)}, as in the session's ARN`)
  return []
}
