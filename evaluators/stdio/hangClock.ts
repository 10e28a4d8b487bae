/** How much longer than the longest silence so far an evaluator may take; a machine is busier at times. */
const SLACK = 4
/** Least wait for a question that an earlier process already hung on. */
const LEAST_AGAIN_MS = 1_000
/** After so many answers it is known how fast an evaluator is, and less patience is needed with a fast one. */
const KNOWN_AFTER = 200
const LEAST_KNOWN_MS = 3_000
const KNOWN_SLACK = 50
/** Answers may lie unread where this very process had no time: what is silent too long is given this much more to be read. */
const SECOND_LOOK_MS = 100

/**
 * When an evaluator hangs. What counts is its silence: the time since its last answer, or since it was asked something after having
 * nothing to do. One that works slowly through many questions is never taken for hanging. One timer does for all questions.
 */
export class HangClock {
  readonly #timeoutMs: number
  readonly #onHang: (waitedMs: number) => void
  #timer: NodeJS.Timeout | undefined
  #since = 0
  #busy = false
  /** Whether what is waited for hung before: then it need not get all the time again. */
  #again = false
  #longest = 0
  #answers = 0
  /** The silence, by its beginning, that was already too long once. */
  #lookedAt: number | undefined

  constructor(timeoutMs: number, onHang: (waitedMs: number) => void) {
    this.#timeoutMs = timeoutMs
    this.#onHang = onHang
  }

  /** A question went out. */
  asked(again: boolean): void {
    if (this.#busy) return
    this.#busy = true
    this.#again = again
    this.#since = performance.now()
    this.#arm(this.#limit)
  }

  /** An answer came; `idle` where nothing more is waited for. */
  answered(idle: boolean): void {
    const now = performance.now()
    if (now - this.#since > this.#longest) this.#longest = now - this.#since
    this.#since = now
    this.#answers++
    if (idle) this.#busy = false
  }

  /** Nothing is waited for any more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#busy = false
  }

  /** For how long something is waited for, where that is a second or more and longer than this evaluator is wont to take. */
  get silentMs(): number | undefined {
    if (!this.#busy) return undefined
    const silent = performance.now() - this.#since
    return silent > Math.max(LEAST_AGAIN_MS, this.#longest * SLACK) ? Math.round(silent) : undefined
  }

  get #limit(): number {
    const learned = this.#longest * SLACK
    return this.#again
      ? Math.min(this.#timeoutMs, Math.max(LEAST_AGAIN_MS, learned * SLACK))
      : this.#answers < KNOWN_AFTER
        ? Math.max(this.#timeoutMs, learned)
        : Math.max(Math.min(this.#timeoutMs, Math.max(LEAST_KNOWN_MS, this.#longest * KNOWN_SLACK)), learned)
  }

  /** The timer is left running from question to question, and looks at the clock when it fires. */
  #arm(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (!this.#busy) return
      const limit = this.#limit
      const silent = performance.now() - this.#since
      if (silent < limit) this.#arm(limit - silent)
      else if (this.#lookedAt !== this.#since) {
        this.#lookedAt = this.#since
        this.#arm(SECOND_LOOK_MS)
      } else this.#onHang(Math.round(limit))
    }, Math.ceil(ms))
  }
}
