import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { ContextValue } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { isPolicyText, type Policy } from '../../model/policyDocument.ts'
import { readJson } from '../../model/read/readJson.ts'

/** A call that AWS would refuse as InvalidInput, and why. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput'
}

/** Whom a simulation without CallerArn is about: a role session, since it has every kind of policy that a call can give. */
const NOBODY = { account: '123456789012', role: 'simulated', session: 'simulated' }

/** The scenario that a call describes: its documents where they stand, every action on every resource. Throws InvalidInput. */
export function scenarioFrom(input: SimulateCustomPolicyRequest): Scenario {
  const owner = accountOf(input.ResourceOwner)
  const principal = principalOf(input, owner)
  const account = principal.arn.split(':')[4] as string
  const [boundary] = input.PermissionsBoundaryPolicyInputList ?? []
  const levels = (input.OrderedOrganizationPolicyInputList ?? []).map(({ ServiceControlPolicyInputList }, level) =>
    (ServiceControlPolicyInputList ?? []).map((text, index) =>
      policyFrom(text, `OrderedOrganizationPolicyInputList[${level}][${index}]`),
    ),
  )
  const context = contextFrom(input.ContextEntries ?? [])
  const resources = input.ResourceArns === undefined || input.ResourceArns.length === 0 ? ['*'] : input.ResourceArns
  return {
    principal,
    ...(principal.type === 'AssumedRole' ? { session: { via: 'AssumeRole' as const } } : {}),
    policies: {
      identity: (input.PolicyInputList ?? []).map((text, index) => policyFrom(text, `PolicyInputList[${index}]`)),
      ...(boundary === undefined ? {} : { boundary: policyFrom(boundary, 'PermissionsBoundaryPolicyInputList[0]') }),
      ...(input.ResourcePolicy === undefined ? {} : { resource: policyFrom(input.ResourcePolicy, 'ResourcePolicy') }),
      ...(levels.length === 0 ? {} : { scps: levels }),
    },
    resourceAccount: owner ?? account,
    requests: (input.ActionNames ?? []).flatMap((action) =>
      resources.map((resource) => ({ action, resource, context })),
    ),
  }
}

function principalOf(
  { CallerArn: caller, ResourceArns: resources }: SimulateCustomPolicyRequest,
  owner: string | undefined,
): Scenario['principal'] & { readonly arn: string } {
  if (caller === undefined) {
    const account = owner ?? NOBODY.account
    // The simulator stands in the partition of what it is asked about.
    const partition = resources?.find((resource) => resource.startsWith('arn:'))?.split(':')[1] ?? 'aws'
    return {
      type: 'AssumedRole',
      arn: `arn:${partition}:sts::${account}:assumed-role/${NOBODY.role}/${NOBODY.session}`,
      issuer: `arn:${partition}:iam::${account}:role/${NOBODY.role}`,
    }
  }
  const [, partition, , , account, path] = caller.split(':')
  if (path?.startsWith('user/')) return { type: 'IAMUser', arn: caller }
  const role = path?.startsWith('role/') ? path.slice(path.lastIndexOf('/') + 1) : undefined
  if (role === undefined) throw new InvalidInput('CallerArn: expected the ARN of an IAM user or role')
  const arn = `arn:${partition}:sts::${account}:assumed-role/${role}/${NOBODY.session}`
  return { type: 'AssumedRole', arn, issuer: caller }
}

/** A number of twelve digits, or the ARN of an account's root user. */
function accountOf(owner: string | undefined): string | undefined {
  if (owner === undefined) return undefined
  const account = owner.startsWith('arn:') ? owner.split(':')[4] : owner
  if (account === undefined || !/^\d{12}$/.test(account))
    throw new InvalidInput('ResourceOwner: expected an account or the ARN of its root user')
  return account
}

/** The document itself, since a wrong evaluator is wrong about statements: the text only where the value does not say all of it. */
function policyFrom(text: string, where: string): Policy {
  const reading = readJson(text)
  if (!reading.ok || typeof reading.value !== 'object' || reading.value === null || Array.isArray(reading.value))
    throw new InvalidInput(`${where}: expected the JSON text of a policy document`)
  const document = reading.value as Policy
  return isPolicyText(document) || holdsNumber(document) ? { text } : document
}

/** A number has a spelling, which its value does not say. */
function holdsNumber(document: Policy): boolean {
  // Not recursive, as documents are untrusted.
  const left: unknown[] = [document]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'number') return true
    if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) left.push(part)
  }
  return false
}

function contextFrom(entries: NonNullable<SimulateCustomPolicyRequest['ContextEntries']>): {
  [key: string]: ContextValue
} {
  const context = new Map<string, ContextValue>()
  for (const { ContextKeyName: name, ContextKeyValues: values = [], ContextKeyType: type = 'string' } of entries) {
    if (name === undefined || name === '') throw new InvalidInput('ContextEntries: expected ContextKeyName')
    if ([...context.keys()].some((key) => key.toLowerCase() === name.toLowerCase()))
      throw new InvalidInput(`ContextEntries: ${name} is given twice`)
    const [only] = values
    if (!type.endsWith('List') && (only === undefined || values.length > 1))
      throw new InvalidInput(`ContextEntries: ${name} is a ${type} and has ${values.length} values`)
    context.set(name, type.endsWith('List') ? values : (only as string))
  }
  return Object.fromEntries(context)
}
