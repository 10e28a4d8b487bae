import { spawnSync } from 'node:child_process'
import { median } from './median.ts'

/** Milliseconds from starting Node with these arguments to its end; the median of some runs. Throws when it fails. */
export function startUpMs(args: readonly string[], runs = 9): number {
  const times: number[] = []
  for (let run = 0; run <= runs; run++) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}: ${stderr}`)
    if (run > 0) times.push(performance.now() - start)
  }
  return median(times)
}
