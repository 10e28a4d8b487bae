import { type ChildProcess, spawn } from 'node:child_process'

/**
 * A shell that knows which process groups this thread has started, and kills them when its standard input ends: whatever way
 * this thread or the whole runner goes (an exit, a terminated worker, SIGKILL), the system closes that pipe.
 */
const SCRIPT = `
live=
while read -r sign group; do
  kept=
  for one in $live; do [ "$one" = "$group" ] || kept="$kept $one"; done
  live=$kept
  [ "$sign" = + ] && live="$live $group"
done
for one in $live; do kill -s KILL -- "-$one" 2>/dev/null; done
`

let shell: ChildProcess | undefined
/** What this thread can end by itself when it exits in order; a guard needs a shell, and groups. */
const live = new Set<() => void>()

/** From now on what was started does not outlive this thread. Gives what to call once it has ended: its number may become another's. */
export function guard(group: number | undefined, kill: () => void): () => void {
  if (live.size === 0) process.on('exit', killAll)
  live.add(kill)
  if (group !== undefined) {
    shell ??= startShell()
    shell.stdin?.write(`+ ${group}\n`)
  }
  return () => {
    live.delete(kill)
    if (live.size === 0) process.removeListener('exit', killAll)
    if (group !== undefined) shell?.stdin?.write(`- ${group}\n`)
  }
}

function killAll(): void {
  for (const kill of live) kill()
}

function startShell(): ChildProcess {
  // A group of its own: Ctrl-C must not end it before its work.
  const started = spawn('sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  started.on('error', () => {})
  started.stdin?.on('error', () => {})
  started.unref()
  ;(started.stdin as unknown as { unref?: () => void } | null)?.unref?.()
  return started
}
