import type { ContextValue } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { isNegated, type Operator } from '../conditions/operators.ts'
import { ACCOUNT, REQUESTERS, type Requester } from './cast.ts'
import { SAMPLES, type Samples } from './conditionSamples.ts'

/** One condition: an operator as it is framed, with none, one or two values, in an Allow or a Deny. */
export interface ConditionWorld {
  readonly operator: Operator
  readonly negated: boolean
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
  readonly effect: 'Allow' | 'Deny'
  readonly multi: boolean
  readonly values: readonly string[]
  readonly samples: Samples
  /** What requests hold under the key, in their order; undefined for its absence. */
  readonly held: readonly (ContextValue | undefined)[]
}

const SINGLE: Requester = REQUESTERS[0] as Requester
const ACTION = 's3:GetObject'
const RESOURCE = 'arn:aws:s3:::productionapp/report.csv'
const QUALIFIERS = [undefined, 'ForAllValues', 'ForAnyValue'] as const

/** Every condition of the scope, in order. A few hundred values long, so made once. */
export const CONDITION_WORLDS: readonly ConditionWorld[] = SAMPLES.flatMap((samples) =>
  samples.operators.flatMap((operator) =>
    QUALIFIERS.flatMap((qualifier) =>
      [false, true].flatMap((ifExists) =>
        valuesOf(samples, operator, qualifier !== undefined || ifExists).flatMap((values) =>
          [false, true].flatMap((multi) =>
            (['Allow', 'Deny'] as const).flatMap((effect): ConditionWorld[] =>
              operator === 'Null' && ifExists // NullIfExists is none (COND-06)
                ? []
                : [
                    {
                      operator,
                      negated: isNegated(operator),
                      qualifier,
                      ifExists,
                      effect,
                      multi,
                      values,
                      samples,
                      held: heldBy(samples, multi, operator === 'Null' || ifExists),
                    },
                  ],
            ),
          ),
        ),
      ),
    ),
  ),
)

/** No value (UNSP-09: only where nothing else is said), each one alone, both. */
function valuesOf({ policy }: Samples, operator: Operator, qualified: boolean): readonly (readonly string[])[] {
  const some = operator === 'Null' ? [[policy[0]], [policy[1]], policy] : [[policy[0]], policy]
  return qualified ? some : [[], ...some]
}

/** Absent; each value; for keys that hold several: no value (UNSP-14: not under IfExists and Null), each alone, every pair. */
function heldBy({ request }: Samples, multi: boolean, unspoken: boolean): readonly (ContextValue | undefined)[] {
  if (!multi) return [undefined, ...request]
  const pairs = request.flatMap((one) => request.map((other) => [one, other]))
  return [undefined, ...(unspoken ? [] : [[]]), ...request.map((one) => [one]), ...pairs]
}

/** Writes a condition down: an Allow that it guards, or a full Allow and a Deny that it guards. */
export function conditionScenario(world: ConditionWorld): Scenario {
  const { operator, qualifier, ifExists, effect, values, samples, multi, held } = world
  const key = multi ? samples.keys.multi : samples.keys.single
  const name = `${qualifier === undefined ? '' : `${qualifier}:`}${operator}${ifExists ? 'IfExists' : ''}`
  const [only] = values
  const Condition = { [name]: { [key]: values.length === 1 && only !== undefined ? only : values } }
  const guarded = { Effect: effect, Action: ACTION, Resource: RESOURCE, Condition }
  const identity: PolicyDocument = {
    Version: '2012-10-17',
    Statement:
      effect === 'Allow' ? [guarded] : [{ Effect: 'Allow', Action: ACTION, Resource: RESOURCE } as const, guarded],
  }
  return {
    principal: SINGLE.principal,
    session: { via: 'AssumeRole' },
    policies: { identity: [identity] },
    resourceAccount: ACCOUNT,
    requests: held.map((value) => ({
      action: ACTION,
      resource: RESOURCE,
      context: value === undefined ? SINGLE.context : { ...SINGLE.context, [key]: value },
    })),
  }
}
