import { execFile } from 'node:child_process'

/** A process as `ps` tells of it; `started` tells a pid that was used again from the one that was meant. */
export interface ProcessSeen {
  readonly pid: number
  readonly started: string
  readonly command: string
}

/** All processes that this user can see. Gives none where there is no `ps`. */
export function processes(): Promise<readonly ProcessSeen[]> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', COLUMNS: '100000' }
    execFile('ps', ['-A', '-ww', '-o', 'pid=,lstart=,args='], { env, maxBuffer: 1 << 26 }, (error, out) =>
      resolve(error === null ? out.split('\n').flatMap(seen) : []),
    )
  })
}

/** `  123 Sun Nov 22 03:50:22 2026 command …` */
function seen(line: string): readonly ProcessSeen[] {
  const [pid = '', ...rest] = line.trim().split(/ +/)
  return /^\d+$/.test(pid) && rest.length > 5
    ? [{ pid: Number(pid), started: rest.slice(0, 5).join(' '), command: rest.slice(5).join(' ') }]
    : []
}
