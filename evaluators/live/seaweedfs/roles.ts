import type { RealNames } from '../drive/bucketPolicy.ts'

/**
 * Roles that stand ready: SeaweedFS takes roles from its configuration only, so that worlds borrow them. Few at a time, as it loads all policies
 * again for each that is made.
 */
export const SLOTS = 16

/** Policies of a role at most, as IAM's quota is. */
export const POLICIES = 10

/** The role of a slot with so many policies; the documents of the policies are made through IAM's API. */
export function roleName(slot: number, policies: number): string {
  return `an-role-${slot}-${policies}`
}

export function policyName(slot: number, at: number): string {
  return `an-policy-${slot}-${at}`
}

/** Of everything that is made there; it has no other. */
const ACCOUNT = '000000000000'

export function policyArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:policy/${name}`
}

export function roleArn(name: string): string {
  return `arn:aws:iam::${ACCOUNT}:role/${name}`
}

/** What a session of a role is called in bucket policies (STS-10). */
export function sessionNames(role: string, session: string): RealNames {
  return { arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/${session}`, issuer: roleArn(role), account: ACCOUNT }
}

/** And a user. */
export function userNames(user: string): RealNames {
  return { arn: `arn:aws:iam::${ACCOUNT}:user/${user}`, account: ACCOUNT }
}

/** Whoever has credentials may assume them: a scenario's session is there already, and nobody asks who may have it. */
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: ['sts:AssumeRole'] }],
}

/** A role as it stands in SeaweedFS's configuration. */
export function role(slot: number, policies: number): object {
  const name = roleName(slot, policies)
  const attachedPolicies = Array.from({ length: policies }, (_, at) => policyName(slot, at))
  return { roleName: name, roleArn: roleArn(name), trustPolicy: TRUST, attachedPolicies }
}

/** All of them: by slot, one for each number of policies. */
export function roles(): readonly object[] {
  const counts = Array.from({ length: POLICIES + 1 }, (_, count) => count)
  return Array.from({ length: SLOTS }, (_, slot) => counts.map((count) => role(slot, count))).flat()
}
