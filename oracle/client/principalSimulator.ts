import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { OracleRule } from '../oracleClass.ts'
import { isNamed } from '../provision/isNamed.ts'
import { patiently } from '../provision/patiently.ts'
import type { Simulator } from '../simulator.ts'
import type { IamConnection } from './iamConnection.ts'
import type { PrincipalSource } from './principalSource.ts'
import { renamed } from './renamed.ts'
import { simulatedPages } from './simulatedPages.ts'

/** A question that cannot be put to a principal; the message says why, and the rule where one of ours does. */
export class NotForPrincipals extends Error {
  override readonly name = 'NotForPrincipals'
  readonly rule: OracleRule | undefined

  constructor(message: string, rule?: OracleRule) {
    super(message)
    this.rule = rule
  }
}

/**
 * SimulatePrincipalPolicy in the place of SimulateCustomPolicy: the documents of a question are those of a principal. What is the user's
 * own has its real name on the way out only.
 */
export function principalSimulator(connection: IamConnection, source: PrincipalSource): Simulator {
  const hide = [...source.names]
  const reveal = hide.map(([real, name]) => [name, real] as const)
  const lent = async (input: SimulateCustomPolicyRequest): Promise<readonly EvaluationResult[]> => {
    const {
      PolicyInputList = [],
      PermissionsBoundaryPolicyInputList,
      OrderedOrganizationPolicyInputList,
      ...rest
    } = renamed(input, reveal)
    if (OrderedOrganizationPolicyInputList !== undefined)
      throw new NotForPrincipals('SimulatePrincipalPolicy takes no service control policies')
    const [boundary] = PermissionsBoundaryPolicyInputList ?? []
    const principal = await source.lend({ identity: PolicyInputList, ...(boundary === undefined ? {} : { boundary }) })
    if ('cannot' in principal) throw new NotForPrincipals(principal.cannot, principal.rule)
    const { arn, give } = principal
    try {
      const ask = (Marker: string | undefined) =>
        connection.call('SimulatePrincipalPolicy', (iam, options) =>
          iam.simulatePrincipalPolicy(
            {
              ...rest,
              PolicySourceArn: arn,
              ...(give.identity.length === 0 ? {} : { PolicyInputList: [...give.identity] }),
              ...(give.boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [give.boundary] }),
              ...(Marker === undefined ? {} : { Marker }),
            },
            options,
          ),
        )
      // A role that was just made may be known to some of IAM's servers and not to others.
      return await simulatedPages((Marker) =>
        patiently(
          () => ask(Marker),
          (thrown) => isNamed(thrown, 'NoSuchEntity'),
        ),
      )
    } finally {
      await principal.release()
    }
  }
  return { simulateCustomPolicy: async (input) => renamed(await lent(input), hide) }
}
