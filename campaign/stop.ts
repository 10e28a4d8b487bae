/**
 * Extra time after the end of a run's time for a batch that is under way; then it is left as it is. With what closing an evaluator takes
 * it must stay below the ten seconds that a run may end late.
 */
const graceFor = (timeMs: number): number => Math.min(4_000, Math.max(1_000, timeMs / 10))

/**
 * When a run ends: softly at its time (whole batches are finished), hard some grace later, at Ctrl-C, or for a reason of its own.
 * Times are milliseconds since the run began.
 */
export class Stop {
  readonly #signal: AbortSignal
  readonly #elapsed: () => number
  readonly #timeMs: number
  #reason: string | undefined
  #hardSince: number | undefined

  constructor(signal: AbortSignal, elapsed: () => number, timeMs: number | undefined) {
    this.#signal = signal
    this.#elapsed = elapsed
    this.#timeMs = timeMs ?? Number.POSITIVE_INFINITY
  }

  /** Ends the run early; the first reason counts. */
  because(reason: string): void {
    this.#reason ??= reason
  }

  get reason(): string | undefined {
    return this.#reason
  }

  get interrupted(): boolean {
    return this.#signal.aborted
  }

  /** Nothing new is begun. */
  get soft(): boolean {
    return this.hard || this.#elapsed() >= this.#timeMs
  }

  /** Nothing that is under way is waited for. */
  get hard(): boolean {
    const end = this.#timeMs + graceFor(this.#timeMs)
    const hard = this.#signal.aborted || this.#reason !== undefined || this.#elapsed() >= end
    if (hard) this.#hardSince ??= Math.min(end, this.#elapsed())
    return hard
  }

  /**
   * What is awaited, or nothing if the run ends hard, and `patienceMs` more pass, before it comes. That patience is one for all that
   * is awaited after the end.
   */
  async orNothing<T>(awaited: Promise<T>, patienceMs = 0): Promise<T | undefined> {
    const left = this.hard
      ? (this.#hardSince ?? 0) - this.#elapsed()
      : this.#timeMs + graceFor(this.#timeMs) - this.#elapsed()
    let timer: NodeJS.Timeout | undefined
    let onAbort = (): void => undefined
    const ended = new Promise<undefined>((resolve) => {
      const after = (ms: number): void => {
        clearTimeout(timer)
        if (ms < 2 ** 31) timer = setTimeout(resolve, ms, undefined)
      }
      onAbort = () => after(patienceMs)
      this.#signal.addEventListener('abort', onAbort)
      after(Math.max(0, left + patienceMs))
    })
    try {
      return await Promise.race([awaited, ended])
    } finally {
      clearTimeout(timer)
      this.#signal.removeEventListener('abort', onAbort)
    }
  }
}
