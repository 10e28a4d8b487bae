/** Time as a bucket sees it, in milliseconds; another one in tests. */
export interface Clock {
  readonly now: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Gives one token at a time, `rate` a second; what was not used adds up to a second's worth. Rejects as the clock does when it is stopped. */
export function tokenBucket(rate: number, signal: AbortSignal, clock: Clock = REAL): () => Promise<void> {
  const most = Math.max(1, rate)
  let tokens = most
  let at = clock.now()
  let queue: Promise<void> = Promise.resolve()
  const take = async (): Promise<void> => {
    for (;;) {
      const now = clock.now()
      tokens = Math.min(most, tokens + ((now - at) * rate) / 1_000)
      at = now
      if (tokens >= 1) break
      await clock.wait(Math.ceil(((1 - tokens) * 1_000) / rate), signal)
    }
    tokens--
  }
  return () => {
    const turn = queue.then(take)
    queue = turn.catch(() => undefined)
    return turn
  }
}

const REAL: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop)
        resolve()
      }, ms)
      if (signal.aborted) stop()
      else signal.addEventListener('abort', stop, { once: true })
    }),
}
