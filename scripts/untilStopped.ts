/** The user ended a command before it had anything to write out. Exit status 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** What is awaited, unless Ctrl-C comes first: then it rejects with Interrupted, and what was awaited is left alone. */
export function untilStopped<T>(awaited: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const interrupt = (): void => reject(new Interrupted('interrupted'))
    if (stop.aborted) interrupt()
    stop.addEventListener('abort', interrupt, { once: true })
    awaited.then(resolve, reject).finally(() => stop.removeEventListener('abort', interrupt))
  })
}
