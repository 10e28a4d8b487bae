import { readFileSync } from 'node:fs'

/** The processes that this one started and that still run; none where the system does not tell (Linux does). */
export function children(): readonly string[] {
  try {
    return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
  } catch {
    return []
  }
}

/** The most memory that a process held until now, in megabytes; undefined where it is gone or the system does not tell. */
export function peakMegabytes(pid: string): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return peak === undefined ? undefined : Number(peak) / 1_024
  } catch {
    return undefined
  }
}
