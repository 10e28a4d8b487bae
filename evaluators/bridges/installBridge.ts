import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import type { Bridge } from './bridge.ts'
import { bridgeOut, bridgesHome, type Environment } from './bridgeHome.ts'
import { bridgeFolder, bridgeSources } from './bridgeSources.ts'
import { type Installed, MARKER } from './bridgeState.ts'
import { missingTools } from './missingTools.ts'
import { runBuild } from './runBuild.ts'
import { withOut } from './withOut.ts'

export interface InstallOptions {
  readonly env: Environment
  /** Where its sources stand; by default where the package has them. */
  readonly folder?: string | undefined
  readonly stop?: AbortSignal | undefined
  /** Gets what the build writes, as it comes. */
  readonly onOutput?: ((text: string) => void) | undefined
}

/**
 * Builds a bridge into its output folder, outside the package and outside any project. Rejects with EvaluatorUnavailable, naming
 * the missing tool, or the command that failed with the end of what it wrote; what it had built until then is gone.
 */
export async function installBridge(bridge: Bridge, options: InstallOptions): Promise<Installed> {
  const { env, stop, onOutput, folder = bridgeFolder(bridge) } = options
  const missing = missingTools(bridge, env)
  if (missing.length > 0)
    throw new EvaluatorUnavailable(
      `the bridge ${bridge.name} needs ${missing.join(' and ')}, which ${missing.length === 1 ? 'is' : 'are'} not on the PATH: install ${missing.length === 1 ? 'it' : 'them'} and try again`,
    )
  const out = bridgeOut(bridge, env, folder)
  mkdirSync(bridgesHome(env), { recursive: true })
  const copy = mkdtempSync(join(bridgesHome(env), `.${bridge.name}-`))
  const started = Date.now()
  let done = false
  const tidy = (): void => {
    rmSync(copy, GONE)
    if (!done) rmSync(out, GONE)
  }
  // A second Ctrl-C ends this process at once; what was half built goes with it.
  process.once('exit', tidy)
  try {
    copySources(folder, copy)
    rmSync(out, { recursive: true, force: true })
    mkdirSync(out, { recursive: true })
    for (const command of bridge.build) {
      const { failure, tail } = await runBuild(withOut(command, out), { cwd: copy, env, stop, onOutput })
      if (failure !== undefined) throw new EvaluatorUnavailable(failed(bridge, command, failure, tail))
    }
    const built = { name: bridge.name, version: bridge.version, seconds: Math.round((Date.now() - started) / 1000) }
    writeFileSync(join(out, MARKER), `${JSON.stringify(built)}\n`)
    done = true
    return built
  } finally {
    process.removeListener('exit', tidy)
    tidy()
  }
}

/** What a build was writing when it was killed may still come for a moment. */
const GONE = { recursive: true, force: true, maxRetries: 5 } as const

function copySources(folder: string, copy: string): void {
  for (const file of bridgeSources(folder)) {
    const to = join(copy, file)
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(join(folder, file), to)
  }
}

function failed({ name }: Bridge, command: readonly string[], failure: string, tail: string): string {
  const said = tail === '' ? 'it wrote nothing' : `it wrote at last:\n${tail.split('\n').slice(-20).join('\n')}`
  return `the bridge ${name} could not be built: \`${command.join(' ')}\`: ${failure}; ${said}`
}
