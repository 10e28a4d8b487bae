import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import type { IssuanceStep } from '../../../model/format/issuance.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Issued, Model } from './model.ts'
import type { Real } from './real.ts'
import { Violated, type Violation, violationsOf } from './violation.ts'

/** What became of a step: `unable` where the server has nothing of the kind. */
export type StepOutcome = 'done' | 'refused' | 'unable'

/** Beyond the time at which credentials expire, as clocks are read in seconds. */
const AFTER_MS = 1_500
/** What is asked for seconds and lasts longer than this has not been issued for seconds. */
const LONGER_MS = 30_000

/** Names on the server, the same in every sequence: what a killed run left on a server of one's own is taken over by the next. */
export const NAMES = {
  user: (at: number): string => `an-issuance-user-${at}`,
  role: (at: number): string => `an-issuance-role-${at}`,
  managed: (at: number): string => `an-issuance-managed-${at}`,
} as const

/** Does one step on the server and in the model. Throws Violated where credentials that have expired still issue others. */
export async function takeStep(model: Model, real: Real, step: IssuanceStep): Promise<StepOutcome> {
  const { issuer, credentials } = real
  const document = step.policy === undefined ? undefined : (model.documents[step.policy] as Policy)
  const add = (issued: Issued, given: Credentials): StepOutcome => {
    model.issued.push(issued)
    credentials.push(given)
    return 'done'
  }
  switch (step.do) {
    case 'CreateUser': {
      const user = await issuer.addUser(NAMES.user(model.issued.length), document as Policy)
      return add({ kind: 'user', policy: step.policy }, user)
    }
    case 'CreateRole':
      if (issuer.addRole === undefined) return 'unable'
      await issuer.addRole(NAMES.role(model.roles.length), document as Policy)
      model.roles.push(step.policy)
      return 'done'
    case 'CreatePolicy':
      if (issuer.putManaged === undefined) return 'unable'
      await issuer.putManaged(NAMES.managed(model.managed.length), document as Policy)
      model.managed.push(step.policy)
      return 'done'
    case 'EditUser':
      await issuer.editPolicy(NAMES.user(step.user), document as Policy)
      model.issued[step.user] = { kind: 'user', policy: step.policy }
      return 'done'
    case 'EditRole':
      await issuer.editPolicy(NAMES.role(step.role), document as Policy)
      model.roles[step.role] = step.policy
      return 'done'
    case 'EditPolicy':
      await issuer.putManaged?.(NAMES.managed(step.managed), document as Policy)
      model.managed[step.managed] = step.policy
      return 'done'
    case 'AddServiceAccount': {
      if (issuer.addAccount === undefined) return 'unable'
      const given = await issuer.addAccount(credentials[step.by] as Credentials, document)
      if (given === 'refused') return 'refused'
      return add(fromParent(model, { kind: 'account', from: step.by, policy: step.policy }), given)
    }
    case 'AssumeRole': {
      if ((step.role !== undefined) !== (issuer.addRole !== undefined)) return 'unable'
      const { by, role, managed, policy, seconds } = step
      const given = await issuer.assumeRole(credentials[by] as Credentials, document, {
        role: role === undefined ? undefined : NAMES.role(role),
        managed: managed === undefined ? undefined : NAMES.managed(managed),
        seconds,
      })
      if (given === 'refused') return 'refused'
      const session: Issued = { kind: 'session', from: by, role, policy, managed }
      if (seconds === undefined) return add(fromParent(model, session), given)
      const left = (given.expiresAt ?? Number.POSITIVE_INFINITY) - Date.now()
      if (left > LONGER_MS) return 'unable'
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, left + AFTER_MS)))
      return add({ ...session, expired: true }, given)
    }
  }
}

/** Nothing lasting comes of what has expired. */
function fromParent(model: Model, issued: Issued): Issued {
  return model.issued[issued.from as number]?.expired ? { ...issued, expired: true } : issued
}

/**
 * Asks what every credential can do now, and throws Violated where it is not as it must be. Asked again before it is said; what is not the
 * same then is thrown as Changed. `met` says of a violation whether to go on.
 */
export async function examine(
  model: Model,
  real: Real,
  met: (violation: Violation) => boolean = () => false,
): Promise<void> {
  const violations = violationsOf(model, await abilities(model, real))
  const first = violations.find((one) => !met(one))
  if (first === undefined) return
  const again = violationsOf(model, await abilities(model, real))
  if (again.some(({ sentence }) => sentence === first.sentence)) throw new Violated(first)
  throw new Changed(first)
}

/** What a credential can do was another thing when it was asked again. */
export class Changed extends Error {
  override readonly name = 'Changed'
  readonly violation: Violation
  constructor(violation: Violation) {
    super(`what credentials can do changed by itself: ${violation.sentence}`)
    this.violation = violation
  }
}

async function abilities(model: Model, { issuer, credentials, canDo }: Real): Promise<readonly (readonly boolean[])[]> {
  await issuer.judging?.(true)
  try {
    return await Promise.all(credentials.map((one, at) => canDo(one, model.issued[at]?.expired === true)))
  } finally {
    await issuer.judging?.(false)
  }
}
