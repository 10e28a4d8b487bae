import { askCall } from '../../../evaluators/live/drive/askCall.ts'
import type { Connection } from '../../../evaluators/live/drive/connection.ts'
import { type Planned, planned } from '../../../evaluators/live/drive/planned.ts'
import { resourcesOf } from '../../../evaluators/live/drive/resources.ts'
import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import type { Probe } from './palette.ts'

/** A server under the state machine: how credentials are issued there, and what each can do. */
export interface Real {
  readonly issuer: Issuer
  /** By place in the model. */
  readonly credentials: Credentials[]
  readonly canDo: CanDo
}

/** Whether each probe is let through, asked now. Rejects where a call fails in another way; of what has expired any failure will do. */
type CanDo = (credentials: Credentials, expired: boolean) => Promise<readonly boolean[]>

/** Makes what the probes are asked on, once for a server; `remove` takes it away. Rejects where no call asks for one of them. */
export async function probing(
  connection: Connection,
  probes: readonly Probe[],
): Promise<{ readonly canDo: CanDo; readonly remove: () => Promise<void> }> {
  const plans = probes.map((probe): Planned => {
    const plan = planned({ ...probe, context: {} }, [probe.action.toLowerCase()])
    if (typeof plan === 'string') throw new Error(`${probe.action} on ${probe.resource}: ${plan}`)
    return plan
  })
  const { have, remove } = resourcesOf(connection.root)
  for (const { bucket, key } of plans) await have(bucket, key)
  const canDo: CanDo = async (credentials, expired) => {
    const s3 = connection.s3(credentials)
    return Promise.all(
      plans.map(async (plan) => {
        const outcome = await askCall(s3, plan)
        if (typeof outcome !== 'string' && !expired)
          throw new Error(`${plan.id.replace('\n', ' on ')}: ${outcome.failed}`)
        return outcome === 'allowed'
      }),
    )
  }
  return { canDo, remove }
}
