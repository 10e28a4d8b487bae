import { bridgeFolder } from '../../evaluators/bridges/bridgeSources.ts'
import { installedBridge } from '../../evaluators/bridges/bridgeState.ts'
import { installBridge } from '../../evaluators/bridges/installBridge.ts'
import { EvaluatorUnavailable } from '../../evaluators/evaluatorUnavailable.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import type { Subject } from './liveOptions.ts'

/** Builds the servers that are not installed. One that cannot be built is said, and left to be missing when it is started. */
export async function installServers(subjects: readonly Subject[], io: Io): Promise<void> {
  for (const subject of subjects) {
    if (!('server' in subject)) continue
    const { name, install } = subject.server
    const folder = bridgeFolder(install)
    if (installedBridge(install, io.env, folder) !== undefined) continue
    const own = install.licence.startsWith('AGPL') ? `; it is under the ${install.licence}, and your own install` : ''
    io.err(`building ${name} ${install.version}, which takes minutes${own}\n`)
    try {
      const { seconds } = await installBridge(install, { env: io.env, folder, stop: io.stop })
      io.err(`built ${name} in ${seconds} s\n`)
    } catch (thrown) {
      if (io.stop.aborted) throw new Interrupted('interrupted')
      if (!(thrown instanceof EvaluatorUnavailable) || subjects.length === 1) throw thrown
      io.err(`${thrown.message}\n`)
    }
  }
}
