import type { PrincipalDocuments } from '../client/principalSource.ts'
import type { Iam } from './iam.ts'
import { isNamed } from './isNamed.ts'
import { AnswerBroken, isPassing } from './isPassing.ts'
import { OUR_PATH, OUR_TAG } from './ours.ts'
import { patiently } from './patiently.ts'
import { policyNamed } from './policyNamed.ts'
import { TRUST_POLICY } from './trustPolicy.ts'

/**
 * Makes a temporary role with its policies, its boundary a managed policy of the same name, and gives the role's ARN. The name must be one
 * that only this run makes: what has it already was made by an attempt whose answer was lost. Rejects with IAM's error; what was made
 * until then stays, for `removeRole`.
 */
export async function createRole(
  iam: Iam,
  name: string,
  runId: string,
  documents: PrincipalDocuments,
): Promise<string> {
  const { call, patience } = iam
  const ours = { Path: OUR_PATH, Tags: [{ Key: OUR_TAG, Value: runId }] }
  const { boundary } = documents
  const limit = boundary === undefined ? {} : { PermissionsBoundary: await createBoundary(boundary) }
  const arn = await patiently(createOrGet, notYet, patience)
  for (const [index, document] of documents.identity.entries()) {
    const policy = { RoleName: name, PolicyName: `p${index}`, PolicyDocument: document }
    await patiently(() => call('PutRolePolicy', (iam, options) => iam.putRolePolicy(policy, options)), notYet, patience)
  }
  return arn

  function createBoundary(PolicyDocument: string): Promise<string> {
    const input = { ...ours, PolicyName: name, PolicyDocument }
    const create = async (): Promise<string> => {
      try {
        return arnOf((await call('CreatePolicy', (iam, options) => iam.createPolicy(input, options))).Policy)
      } catch (thrown) {
        if (!isNamed(thrown, 'EntityAlreadyExists')) throw thrown
        return arnOf({ Arn: await policyNamed(iam, name) })
      }
    }
    return patiently(create, isPassing, patience)
  }

  async function createOrGet(): Promise<string> {
    const Description = 'Made by assume-nothing to be simulated; nobody can assume it.'
    const input = { ...ours, ...limit, RoleName: name, AssumeRolePolicyDocument: TRUST_POLICY, Description }
    try {
      return arnOf((await call('CreateRole', (iam, options) => iam.createRole(input, options))).Role)
    } catch (thrown) {
      if (!isNamed(thrown, 'EntityAlreadyExists')) throw thrown
      return arnOf((await call('GetRole', (iam, options) => iam.getRole({ RoleName: name }, options))).Role)
    }
  }
}

/** IAM is consistent only after a while: what was just made may not be found yet. */
function notYet(thrown: unknown): boolean {
  return isPassing(thrown) || isNamed(thrown, 'NoSuchEntity')
}

function arnOf(made: { readonly Arn?: string | undefined } | undefined): string {
  if (made?.Arn === undefined) throw new AnswerBroken('an answer without the ARN of what was made')
  return made.Arn
}
