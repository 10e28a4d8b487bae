import { removeBridge } from '../../evaluators/bridges/removeBridge.ts'
import { cleanLeft } from '../../evaluators/live/server/cleanLeft.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usageError.ts'
import type { Subject } from './liveOptions.ts'

/** Removes every build of the servers named, and what killed runs left of them. Throws a UsageError for a server of one's own. */
export async function uninstallServers(subjects: readonly Subject[], io: Io): Promise<number> {
  await cleanLeft(io.env)
  for (const subject of subjects) {
    if (!('server' in subject)) throw new UsageError('--uninstall removes what --install built: name it with --server')
    const removed = removeBridge(subject.server.install, io.env)
    io.out(`${subject.name}: ${removed ? 'removed' : 'was not installed'}\n`)
  }
  return 0
}
