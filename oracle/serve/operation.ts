import type { Simulator } from '../simulator.ts'
import type { QueryValue } from './queryParameters.ts'
import type { XmlValue } from './queryXml.ts'
import type { Store } from './store.ts'

/** What stands behind the server. */
export interface Behind {
  readonly simulator: Simulator
  readonly store: Store
}

/** One operation of IAM. Rejects with AwsError or InvalidInput. */
export type Operation = (
  parameters: { readonly [name: string]: QueryValue },
  behind: Behind,
) => Promise<{ readonly [name: string]: XmlValue }>
