import type { Trouble } from '../../model/evaluator.ts'
import type { Death } from './inFlight.ts'
import { ProtocolFault } from './protocolFault.ts'
import { type Asked, type Question, questionLine } from './question.ts'

/**
 * Who is to blame for what went wrong. Those that were in flight when a process died become suspects, to be asked again one at a
 * time and the oldest first, so that the one that kills it is found and no other is blamed; where none of them does it alone, the last
 * one carries the fault. What nobody in flight can be blamed for is carried by whatever is asked next.
 */
export class Blame {
  readonly #onFault: ((fault: ProtocolFault) => void) | undefined
  /** In flight when a process died, beside others. */
  #suspects: Question[] = []
  /** Of the death that made them suspects, until one of them is known to be its cause. */
  #unexplained: ProtocolFault | undefined
  /** A broken rule with nothing in flight to blame. */
  #late: ProtocolFault | undefined
  #trouble: Trouble | undefined
  /** Whether a silence that nobody caused alone was let pass. */
  #forgave = false

  /** `onFault` is told of every fault that a question is blamed for. */
  constructor(onFault: ((fault: ProtocolFault) => void) | undefined) {
    this.#onFault = onFault
  }

  /** The first fault, with the scenario that was in flight. */
  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** The fault that waits for somebody to carry it. */
  get late(): ProtocolFault | undefined {
    return this.#late
  }

  get hasSuspects(): boolean {
    return this.#suspects.length > 0
  }

  /** Whether a death is still to be explained: until then nothing but suspects is asked. */
  get isOpen(): boolean {
    return this.#unexplained !== undefined
  }

  nextSuspect(): Question | undefined {
    return this.#suspects.shift()
  }

  /** All suspects; there are none afterwards. */
  drain(): Question[] {
    return this.#suspects.splice(0)
  }

  /** Blames a question that is asked now for what was nobody's; false where there is nothing to carry. */
  carryLate(question: Question): boolean {
    const late = this.#late
    if (late === undefined) return false
    this.#late = undefined
    this.fail(question, late)
    return true
  }

  /** The death that nobody caused alone, once the last suspect is done. */
  carriedBy(question: Question): ProtocolFault | undefined {
    if (!question.suspect || this.#suspects.length > 0) return undefined
    const fault = this.#unexplained
    this.#unexplained = undefined
    if (fault?.fault !== 'hang' || this.#forgave) return fault
    // All of them were answered when they were asked again: a machine may be busy once, a program that hangs does it again.
    this.#forgave = true
    if (this.#trouble?.message === fault.message) this.#trouble = undefined
    return undefined
  }

  /** A line that answers nothing: its fault is that of the question it is blamed on, if any; if nothing is in flight, of the next. */
  stray(fault: ProtocolFault, blamed: Question | undefined, inFlight: number, text: string): void {
    if (blamed !== undefined) {
      this.#late ??= this.carriedBy(blamed)
      this.fail(blamed, fault, text)
    } else if (inFlight === 0) this.#late ??= fault
  }

  /** Rejects a question with a fault, and tells of it with the lines that it is about. */
  fail(question: Question, { fault, message }: ProtocolFault, received?: string): void {
    const sent = (): string => questionLine(question)
    const told = new ProtocolFault(fault, message, received === undefined ? { sent } : { sent, received })
    this.#onFault?.(told)
    this.#note(told, question.asked)
    question.fail(told)
  }

  /** A process died with these in flight; `last` is what was asked last, for where there are none. */
  died(victims: readonly Question[], { fault, reason }: Death, last: Asked | undefined): void {
    const [oldest, ...others] = victims
    if (oldest === undefined) {
      // An end says more than the lines before it.
      this.#late = new ProtocolFault(fault, `${reason}, with nothing in flight`)
      this.#note(this.#late, last)
    } else if (others.length === 0) {
      this.#unexplained = undefined
      this.fail(oldest, new ProtocolFault(fault, reason))
    } else {
      const among = `${reason}; ${victims.length} scenarios were in flight, and none of them does it alone`
      this.#unexplained = new ProtocolFault(fault, among)
      this.#note(this.#unexplained, oldest.asked)
      this.#suspects = [...victims]
      for (const question of victims) question.suspect = true
    }
  }

  #note({ fault, message }: ProtocolFault, asked: Asked | undefined): void {
    if (asked?.op === 'authorize') this.#trouble ??= { fault, message, scenario: asked.scenario }
  }
}
