import fc from 'fast-check'
import type { IssuanceStep } from '../../../model/format/issuance.ts'
import type { Model } from './model.ts'
import { PALETTE } from './palette.ts'
import type { Sequence } from './sequence.ts'
import { examine, takeStep } from './steps.ts'

/** What a server can do about credentials; learned by asking it. */
export interface Able {
  readonly roles: boolean
  readonly managed: boolean
  readonly accounts: boolean
  /** DurationSeconds of credentials whose end can be waited for; absent where the server issues none. */
  readonly seconds?: number
}

/** Users, and roles where there are any; of each the second is there to be mistaken for the first. */
const TWO = 2

/** Credentials at most: each is asked everything after every step. */
const MOST = 7

const policy = fc.constantFrom(...PALETTE.map(({ name }) => name))
const perhaps = fc.option(policy, { nil: undefined, freq: 2 })
/** Of the credentials that there are at the time. */
const who = fc.nat(MOST - 1)
const one = fc.nat(TWO - 1)

/** One in so many sessions is short, as each of these is waited for. */
const RARELY = 15

/** What a client can do about credentials there, in any order. Nothing in here knows of any bug. */
export function stepsOn({ roles, managed, accounts, seconds }: Able): fc.Arbitrary<Command>[] {
  const assume = fc.record({
    do: fc.constant('AssumeRole' as const),
    by: who,
    role: roles ? one : fc.constant(undefined),
    policy: perhaps,
    managed: managed ? fc.option(fc.constant(0), { nil: undefined, freq: 2 }) : fc.constant(undefined),
    seconds: fc.nat(RARELY).map((drawn) => (drawn === RARELY ? seconds : undefined)),
  })
  const edit = <Do extends string, Field extends string>(what: Do, field: Field, at: fc.Arbitrary<number>) =>
    fc.tuple(at, policy).map(([to, given]) => ({ do: what, [field]: to, policy: given }) as unknown as IssuanceStep)
  const drawn: fc.Arbitrary<IssuanceStep>[] = [
    assume,
    ...(accounts ? [fc.record({ do: fc.constant('AddServiceAccount' as const), by: who, policy: perhaps })] : []),
    edit('EditUser', 'user', one),
    ...(roles ? [edit('EditRole', 'role', one)] : []),
    ...(managed ? [edit('EditPolicy', 'managed', fc.constant(0))] : []),
  ]
  return drawn.map((arbitrary) => arbitrary.map(command))
}

/** What is there before the first step. */
export function beginningOn({ roles, managed }: Able): fc.Arbitrary<readonly IssuanceStep[]> {
  const make = (what: 'CreateUser' | 'CreateRole' | 'CreatePolicy', count: number) =>
    fc
      .array(policy, { minLength: count, maxLength: count })
      .map((names) => names.map((name): IssuanceStep => ({ do: what, policy: name })))
  return fc
    .tuple(make('CreateUser', TWO), make('CreateRole', roles ? TWO : 0), make('CreatePolicy', managed ? 1 : 0))
    .map((parts) => parts.flat())
}

type Command = fc.AsyncCommand<Model, Sequence>

function command(step: IssuanceStep): Command {
  return {
    check: ({ issued }) => !('by' in step) || (step.by < issued.length && issued.length < MOST),
    run: async (model, sequence) => {
      if ((await takeStep(model, sequence.real, step)) !== 'done') return
      sequence.done.push(step)
      await examine(model, sequence.real, sequence.met)
    },
    toString: () => JSON.stringify(step),
  }
}
