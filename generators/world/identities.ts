import type { Random } from '../random.ts'
import type { Accounts } from './accounts.ts'
import { confusableName, generateName, generatePath, plainNames } from './names.ts'

/** One account's cast of characters: who they are when it is their turn, and the ARNs that policies name them by. */
export interface Identities {
  readonly roleName: string
  readonly sessionName: string
  readonly userName: string
  readonly federatedName: string
  readonly role: string
  readonly session: string
  readonly user: string
  readonly federated: string
  readonly root: string
  readonly service: string
  readonly oidcProvider: string
  readonly samlProvider: string
  /** Others who could be taken for them: ARNs of each kind, of this account and of a bystander's. */
  readonly others: {
    readonly roles: readonly string[]
    readonly sessions: readonly string[]
    readonly users: readonly string[]
    readonly services: readonly string[]
  }
}

const SERVICES = [
  'cloudtrail.amazonaws.com',
  'sns.amazonaws.com',
  'ec2.amazonaws.com',
  'logging.s3.amazonaws.com',
] as const

/** Names of one account's roles, sessions and users, and of others beside them. */
interface Cast extends Pick<Identities, 'roleName' | 'sessionName' | 'userName' | 'federatedName'> {
  readonly otherRole: string
  readonly otherSession: string
  readonly otherUser: string
}

function confusableCast(random: Random): Cast {
  const roleName = generateName(random)
  // A session named like its role, a user named like a role: one time in four each.
  const sessionName = random.percent(25) ? roleName : generateName(random)
  const userName = random.percent(25) ? roleName : generateName(random)
  const federatedName = random.percent(25) ? userName : generateName(random)
  const otherRole = confusableName(random, roleName)
  const otherSession = confusableName(random, sessionName)
  const otherUser = confusableName(random, userName)
  return { roleName, sessionName, userName, federatedName, otherRole, otherSession, otherUser }
}

function plainCast(random: Random): Cast {
  const names = plainNames(random, 7) as [string, string, string, string, string, string, string]
  const [roleName, sessionName, userName, federatedName, otherRole, otherSession, otherUser] = names
  return { roleName, sessionName, userName, federatedName, otherRole, otherSession, otherUser }
}

/** The cast of one account. `confusable`: their names are taken for one another by careless comparisons. */
export function generateIdentities(
  random: Random,
  partition: string,
  accounts: Accounts,
  confusable = true,
): Identities {
  const account = accounts.principal
  const { roleName, sessionName, userName, federatedName, otherRole, otherSession, otherUser } = confusable
    ? confusableCast(random)
    : plainCast(random)
  const iam = `arn:${partition}:iam::${account}:`
  const sts = `arn:${partition}:sts::${account}:`
  const rolePath = random.percent(2) ? 'aws-service-role/autoscaling.amazonaws.com/' : generatePath(random)
  const userPath = generatePath(random)
  const service = random.pick(SERVICES)
  return {
    roleName,
    sessionName,
    userName,
    federatedName,
    role: `${iam}role/${rolePath}${roleName}`,
    session: `${sts}assumed-role/${roleName}/${sessionName}`,
    user: `${iam}user/${userPath}${userName}`,
    federated: `${sts}federated-user/${federatedName}`,
    root: `${iam}root`,
    service,
    oidcProvider: `${iam}oidc-provider/token.actions.githubusercontent.com`,
    samlProvider: `${iam}saml-provider/corp`,
    others: {
      roles: [`${iam}role/${otherRole}`, `arn:${partition}:iam::${accounts.other}:role/${rolePath}${roleName}`],
      sessions: [
        `${sts}assumed-role/${roleName}/${otherSession}`,
        `${sts}assumed-role/${otherRole}/${sessionName}`,
        `arn:${partition}:sts::${accounts.other}:assumed-role/${roleName}/${sessionName}`,
      ],
      users: [
        `${iam}user/${otherUser}`,
        `arn:${partition}:iam::${accounts.other}:user/${userPath}${userName}`,
        `${sts}federated-user/${otherUser}`,
      ],
      services: SERVICES.filter((one) => one !== service),
    },
  }
}
