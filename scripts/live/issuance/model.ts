import type { Scenario } from '../../../model/format/scenario.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'
import { PALETTE, PROBES } from './palette.ts'

/** A credential as the model knows it. Policies are places in the palette. */
interface Issued {
  readonly kind: 'user' | 'session' | 'account'
  /** Of the user that it comes from in the end. */
  readonly user: number
  /** Of the credential that asked for it; nothing for a user. */
  readonly from?: number
  /** What it was issued with. */
  readonly policy?: number | undefined
}

/** What the model knows of a server: which policy each user has, and which credentials were issued. */
export interface Model {
  readonly users: number[]
  readonly issued: Issued[]
}

/** Whether the documents allow each probe to a credential: its user's policy must, and every policy on the way to it. */
export function mayDo({ users, issued }: Model, at: number): readonly boolean[] {
  const chain: number[] = []
  let one = issued[at] as Issued
  while (one.from !== undefined) {
    if (one.policy !== undefined) chain.push(one.policy)
    one = issued[one.from] as Issued
  }
  chain.push(users[one.user] as number)
  return PROBES.map((_, probe) => chain.every((policy) => ALLOWED[policy]?.[probe] === true))
}

/** By policy of the palette and probe: whether it allows it, as the reference says. */
const ALLOWED: readonly (readonly boolean[])[] = PALETTE.map(({ document }) => {
  const scenario: Scenario = {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/blue' },
    policies: { identity: [document] },
    resourceAccount: '111122223333',
    requests: PROBES.map((probe) => ({ ...probe, context: {} })),
  }
  const answer = referenceEvaluator.authorize(scenario)
  if (!('decisions' in answer)) throw new Error('the reference decides every policy of the palette')
  return answer.decisions.map((decision) => decision === 'allowed')
})
