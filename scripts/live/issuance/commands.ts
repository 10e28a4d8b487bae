import fc from 'fast-check'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import type { Model } from './model.ts'
import { PALETTE } from './palette.ts'
import type { Real } from './real.ts'
import { examine } from './violation.ts'

type Step = fc.AsyncCommand<Model, Real>

/** Users of a run; the second is there to be mistaken for the first. */
export const USERS = ['an-issuance-1', 'an-issuance-2'] as const

/** Credentials at most: each is asked everything after every step. */
const MOST = 7

const policy = fc.nat(PALETTE.length - 1)
const perhaps = fc.option(policy, { nil: undefined, freq: 2 })
/** Of the credentials that there are at the time. */
const who = fc.nat(MOST - 1)

/** What a client can do about credentials, in any order. Nothing in here knows of any bug. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(who, perhaps).map(([by, given]) => issuing('AssumeRole', 'session', by, given)),
  fc.tuple(who, perhaps).map(([by, given]) => issuing('AddServiceAccount', 'account', by, given)),
  fc.tuple(fc.nat(USERS.length - 1), policy).map(([user, edited]) => editing(user, edited)),
]

function issuing(
  operation: 'AssumeRole' | 'AddServiceAccount',
  kind: 'session' | 'account',
  by: number,
  given: number | undefined,
): Step {
  let told = ''
  return {
    check: ({ issued }) => by < issued.length && issued.length < MOST,
    run: async (model, real) => {
      const parent = model.issued[by]
      const creator = real.credentials[by] as Credentials
      const document = given === undefined ? undefined : PALETTE[given]?.document
      const issue = kind === 'session' ? real.issuer.assumeRole : real.issuer.addAccount
      const credentials = await issue(creator, document)
      told = ' → refused'
      if (credentials === 'refused' || parent === undefined) return
      told = ` → #${model.issued.length}`
      model.issued.push({ kind, user: parent.user, from: by, policy: given })
      real.credentials.push(credentials)
      await examine(model, real)
    },
    toString: () => `${operation} by #${by}${given === undefined ? '' : ` with policy ${PALETTE[given]?.name}`}${told}`,
  }
}

function editing(user: number, edited: number): Step {
  return {
    check: () => true,
    run: async (model, real) => {
      await real.issuer.editPolicy(USERS[user] as string, (PALETTE[edited] as (typeof PALETTE)[number]).document)
      model.users[user] = edited
      await examine(model, real)
    },
    toString: () => `the policy of user #${user} becomes ${PALETTE[edited]?.name}`,
  }
}
