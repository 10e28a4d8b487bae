import { short } from '../../model/read/problem.ts'
import { ProtocolFault } from './protocolFault.ts'

type Line = { readonly [field: string]: unknown }

interface Question {
  readonly text: string
  readonly settle: (line: Line) => void
  readonly fail: (fault: ProtocolFault) => void
  sentAt: number
}

/** Scenarios on their way at once: enough to keep both sides busy, few enough to bound memory and to blame the right one. */
const WINDOW = 64

/**
 * The questions that were asked and not yet answered. Answers come in any order; a line that belongs to no question is blamed
 * on the oldest one in flight, since that is the one the evaluator has had longest.
 */
export class InFlight {
  readonly #write: (line: string) => void
  readonly #timeoutMs: number
  readonly #abandon: () => void
  readonly #asked = new Map<number, Question>()
  readonly #waiting: [number, Question][] = []
  /** Blamed for somebody else's line, so that their own answer may still come. */
  readonly #blamed = new Set<number>()
  #next = 1
  #dead: { readonly reason: string; readonly fault: 'crash' | 'hang' } | undefined
  /** A broken rule with nothing in flight to blame: whatever is asked next carries it. */
  #late: ProtocolFault | undefined
  #timer: NodeJS.Timeout | undefined

  /** `abandon` ends a process that hangs. */
  constructor(write: (line: string) => void, timeoutMs: number, abandon: () => void) {
    this.#write = write
    this.#timeoutMs = timeoutMs
    this.#abandon = abandon
  }

  ask<T>(question: object, read: (line: Line) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const fault = this.#dead === undefined ? this.#late : new ProtocolFault(this.#dead.fault, this.#dead.reason)
      this.#late = undefined
      if (fault !== undefined) {
        reject(fault)
        return
      }
      const id = this.#next++
      const settle = (line: Line): void => {
        try {
          resolve(read(line))
        } catch (thrown) {
          reject(thrown)
        }
      }
      const entry = { text: `${JSON.stringify({ ...question, id })}\n`, settle, fail: reject, sentAt: 0 }
      if (this.#asked.size < WINDOW) this.#send(id, entry)
      else this.#waiting.push([id, entry])
    })
  }

  line(text: string): void {
    if (this.#dead !== undefined) return
    const value = parsed(text)
    if (value === undefined) {
      this.#blame(new ProtocolFault('garbage', `a line that is no JSON object: ${short(text)}`))
      return
    }
    const { id } = value
    const question = typeof id === 'number' ? this.#asked.get(id) : undefined
    if (question === undefined) {
      this.#stray(id)
      return
    }
    this.#asked.delete(id as number)
    question.settle(value)
    this.#sendMore()
  }

  /** The process is gone, or will be: everything asked, waiting or asked later fails with the reason. */
  died(reason: string, fault: 'crash' | 'hang' = 'crash'): void {
    if (this.#dead !== undefined) return
    this.#dead = { reason, fault }
    clearTimeout(this.#timer)
    const questions = [...this.#asked.values(), ...this.#waiting.map(([, question]) => question)]
    this.#asked.clear()
    this.#waiting.length = 0
    for (const question of questions) question.fail(new ProtocolFault(fault, reason))
  }

  #stray(id: unknown): void {
    if (typeof id === 'number' && this.#blamed.delete(id)) return
    const known =
      typeof id === 'number' &&
      Number.isInteger(id) &&
      id >= 1 &&
      id < this.#next &&
      !this.#waiting.some(([waiting]) => waiting === id)
    this.#blame(
      known
        ? new ProtocolFault('answered-twice', `id ${id} was answered twice`)
        : new ProtocolFault('unknown-id', `an answer to the unknown id ${short(id ?? 'nothing')}`),
    )
  }

  #blame(fault: ProtocolFault): void {
    const [oldest] = this.#asked
    if (oldest === undefined) {
      this.#late ??= fault
      return
    }
    const [id, question] = oldest
    this.#asked.delete(id)
    this.#blamed.add(id)
    question.fail(fault)
    this.#sendMore()
  }

  #send(id: number, question: Question): void {
    question.sentAt = performance.now()
    this.#asked.set(id, question)
    this.#write(question.text)
    this.#timer ??= this.#watch(this.#timeoutMs)
  }

  #sendMore(): void {
    while (this.#asked.size < WINDOW) {
      const next = this.#waiting.shift()
      if (next === undefined) return
      this.#send(...next)
    }
  }

  /** One timer, for the oldest question: the map keeps the order of sending. */
  #watch(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = undefined
      const [oldest] = this.#asked.values()
      if (oldest === undefined) return
      const left = oldest.sentAt + this.#timeoutMs - performance.now()
      if (left > 0) {
        this.#timer = this.#watch(left)
        return
      }
      this.died(`no answer within ${this.#timeoutMs} ms`, 'hang')
      this.#abandon()
    }, ms)
  }
}

function parsed(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Line) : undefined
  } catch {
    return undefined
  }
}
