import type { Connection } from '../drive/connection.ts'

/** Calls that are let through unchecked: none, or more than a run can make. */
const CHECKED = '0'
const UNCHECKED = '1e300'

/** Switches moto's checks of IAM, which are for the whole server. Rejects where it does not answer well. */
export function motoChecks({ endpoint }: Pick<Connection, 'endpoint'>): (on: boolean) => Promise<void> {
  return async (on) => {
    const response = await fetch(`${endpoint.url}/moto-api/reset-auth`, {
      method: 'POST',
      body: on ? CHECKED : UNCHECKED,
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`moto did not switch its checks: status ${response.status}`)
  }
}
