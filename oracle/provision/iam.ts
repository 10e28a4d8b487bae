import type { IamConnection } from '../client/iamConnection.ts'
import type { Patience } from './patiently.ts'

/** How this room reaches IAM. The connection has retries of its own; patience is for what IAM will do a little later. */
export interface Iam extends Pick<IamConnection, 'call'> {
  readonly patience?: Patience | undefined
}
