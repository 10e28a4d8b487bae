import type { Evaluator } from '../model/evaluator.ts'
import { BRIDGES } from './bridges/bridges.ts'
import type { StdioOptions } from './stdio/startStdio.ts'

/** An evaluator that assume-nothing knows how to drive, by name. */
export interface Shipped {
  readonly name: string
  readonly sentence: string
  /** Loaded only when it is asked for: what stands behind it may be large, or not installed. */
  readonly load: (options?: StdioOptions) => Promise<Evaluator>
}

export const SHIPPED: readonly Shipped[] = [
  {
    name: 'iam-simulate',
    sentence: 'The npm package @cloud-copilot/iam-simulate (AGPL-3.0, your own install), driven in a thread.',
    load: async (options) => (await import('./iamSimulate/superviseIamSimulate.ts')).superviseIamSimulate(options),
  },
  ...BRIDGES.map((bridge) => ({
    name: bridge.name,
    sentence: bridge.sentence,
    load: async (options?: StdioOptions) => (await import('./bridges/startBridge.ts')).startBridge(bridge, { options }),
  })),
]
