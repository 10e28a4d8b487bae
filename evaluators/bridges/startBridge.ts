import type { Evaluator } from '../../model/evaluator.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { type StdioOptions, startStdio } from '../stdio/startStdio.ts'
import type { Bridge } from './bridge.ts'
import type { Environment } from './bridgeHome.ts'
import { installedBridge } from './bridgeState.ts'
import { withOut } from './withOut.ts'

interface StartOptions {
  readonly env?: Environment
  /** Where its sources stand; by default where the package has them. */
  readonly folder?: string
  readonly options?: StdioOptions | undefined
}

/** Starts an installed bridge. Rejects with EvaluatorUnavailable, naming the command that installs it, where it is not. */
export async function startBridge(
  bridge: Bridge,
  { env = process.env, folder, options }: StartOptions = {},
): Promise<Evaluator> {
  const installed = installedBridge(bridge, env, folder)
  if (installed === undefined)
    throw new EvaluatorUnavailable(
      `the evaluator ${bridge.name} is not installed, or was built from other sources: npx assume-nothing bridge install ${bridge.name}`,
    )
  return startStdio(withOut(bridge.command, installed.out), options)
}
