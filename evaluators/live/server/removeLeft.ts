import { lstatSync, rmSync } from 'node:fs'

/** Removes a throw-away folder and the sockets that its server left outside; what is there and no socket stays. */
export function removeLeft(folder: string, sockets: readonly string[]): void {
  for (const path of sockets)
    if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() === true) rmSync(path, { force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
