import type { Provisioning } from '../server/liveServer.ts'

/** The shell line that switches a server's checks, where it has a switch: moto is asked unchecked while worlds are made. */
export function checks(provisioning: Provisioning, on: boolean): readonly string[] {
  return provisioning === 'moto'
    ? [`curl -s -o /dev/null -H 'Content-Type: text/plain' -d ${on ? '0' : '1e300'} "$ENDPOINT/moto-api/reset-auth"`]
    : []
}
