import { setTimeout as sleep } from 'node:timers/promises'

/** How long to go on with a call that fails for now. */
export interface Patience {
  readonly attempts: number
  /** Milliseconds before the second attempt; doubles each time, up to `longestMs`. */
  readonly firstMs: number
  readonly longestMs: number
}

/** Long enough for IAM to become consistent, which takes seconds: about a minute in all. */
const PATIENCE: Patience = { attempts: 12, firstMs: 200, longestMs: 8_000 }

/** Makes a call until it succeeds, or fails in a way that does not pass, or patience ends: then rejects with the last failure. */
export async function patiently<T>(
  call: () => Promise<T>,
  passing: (thrown: unknown) => boolean,
  { attempts, firstMs, longestMs }: Patience = PATIENCE,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call()
    } catch (thrown) {
      if (attempt >= attempts || !passing(thrown)) throw thrown
      const most = Math.min(longestMs, firstMs * 2 ** (attempt - 1))
      await sleep(most * (0.5 + Math.random() / 2))
    }
  }
}
