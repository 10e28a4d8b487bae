import type { Connection } from '../drive/connection.ts'
import type { Worlds } from '../drive/worlds.ts'
import { iamWorlds } from '../iam/iamWorlds.ts'
import { motoChecks } from './motoChecks.ts'

/** Worlds on moto: by IAM's own API, while moto does not check; the principal's calls while it does. */
export async function motoWorlds(connection: Connection): Promise<Worlds> {
  return iamWorlds(connection, motoChecks(connection))
}
