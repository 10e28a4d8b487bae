import { askCall } from '../../../evaluators/live/drive/askCall.ts'
import type { Connection } from '../../../evaluators/live/drive/connection.ts'
import { type Planned, planned } from '../../../evaluators/live/drive/planned.ts'
import { resourcesOf } from '../../../evaluators/live/drive/resources.ts'
import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import { PROBES } from './palette.ts'

/** A server under the state machine: how credentials are issued there, and what each can do. */
export interface Real {
  readonly issuer: Issuer
  /** By place in the model. */
  readonly credentials: Credentials[]
  /** Whether each probe is let through, asked now. Rejects where a call fails in another way. */
  readonly canDo: (credentials: Credentials) => Promise<readonly boolean[]>
}

/** Makes what the probes are asked on, once for a server. */
export async function probing(connection: Connection): Promise<Real['canDo']> {
  const plans = PROBES.map((probe): Planned => {
    const plan = planned({ ...probe, context: {} }, [probe.action.toLowerCase()])
    if (typeof plan === 'string') throw new Error(plan)
    return plan
  })
  const { have } = resourcesOf(connection.root)
  for (const { bucket, key } of plans) await have(bucket, key)
  return async (credentials) => {
    const s3 = connection.s3(credentials)
    return Promise.all(
      plans.map(async (plan) => {
        const outcome = await askCall(s3, plan)
        if (typeof outcome !== 'string') throw new Error(`${plan.id.replace('\n', ' on ')}: ${outcome.failed}`)
        return outcome === 'allowed'
      }),
    )
  }
}
