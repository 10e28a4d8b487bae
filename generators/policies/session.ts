import type { ManagedPolicy, Session } from '../../model/format/session.ts'
import type { Random } from '../random.ts'
import { generateName } from '../world/names.ts'
import type { World } from '../world/world.ts'
import { generatePolicyDocument } from './policyDocument.ts'

const AWS_MANAGED = ['ReadOnlyAccess', 'PowerUserAccess', 'job-function/ViewOnlyAccess'] as const

type Draft = { -readonly [key in keyof Session]: Session[key] }

/** How the world's session was issued, with the session policies passed: none, inline, managed, or both (SESS-01). */
export function generateSession(random: Random, world: World): Session | undefined {
  const { type } = world.principal
  if (type !== 'AssumedRole' && type !== 'FederatedUser') return undefined
  const session: Draft = { via: world.via }
  if (world.has.session) {
    const at = random.below(100)
    if (at < 65) session.inline = generatePolicyDocument(random, world, 'session')
    if (at >= 45)
      session.managed = generateManaged(random, world, random.percent(4) ? 4 + random.below(7) : 1 + random.below(3))
  } else if (random.percent(10)) session.managed = []
  // With SAML and web identity no AWS identity makes the call (SESS-11).
  if ((world.via === 'AssumeRole' || world.via === 'GetFederationToken') && random.percent(world.chances.caller)) {
    session.caller = generateCaller(random, world)
  }
  return session
}

function generateManaged(random: Random, world: World, count: number): ManagedPolicy[] {
  const { partition, accounts } = world
  return Array.from({ length: count }, (_, index) => ({
    arn: random.percent(20)
      ? `arn:${partition}:iam::aws:policy/${AWS_MANAGED[index % AWS_MANAGED.length] as string}${index < AWS_MANAGED.length ? '' : index}`
      : `arn:${partition}:iam::${accounts.principal}:policy/${generateName(random)}-${index}`,
    document: generatePolicyDocument(random, world, 'session'),
  }))
}

/** Who made the STS call: the user a federated session stems from, or a user or another role for AssumeRole. */
function generateCaller(random: Random, world: World): NonNullable<Session['caller']> {
  const { identities } = world
  const arn =
    world.via === 'GetFederationToken' || random.percent(60)
      ? identities.user
      : (identities.others.sessions[1] as string)
  const policies = Array.from({ length: random.below(3) }, () => generatePolicyDocument(random, world, 'identity'))
  return { arn, policies }
}
