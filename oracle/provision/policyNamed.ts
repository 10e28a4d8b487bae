import { allPages } from '../client/allPages.ts'
import type { Iam } from './iam.ts'
import { OUR_PATH } from './ours.ts'

/** ARN of the managed policy of ours that has this name, for when the answer that told it was lost. */
export async function policyNamed({ call, patience }: Iam, name: string): Promise<string | undefined> {
  const all = await allPages(
    (Marker) =>
      call('ListPolicies', (iam, options) =>
        iam.listPolicies({ Scope: 'Local', PathPrefix: OUR_PATH, Marker }, options),
      ),
    ({ Policies }) => Policies,
    patience,
  )
  return all.find(({ PolicyName, Path }) => PolicyName === name && Path === OUR_PATH)?.Arn
}
