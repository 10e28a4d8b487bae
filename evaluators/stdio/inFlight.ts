import { short } from '../../model/read/problem.ts'
import type { FaultId } from './faults.ts'
import { ProtocolFault } from './protocolFault.ts'
import type { Question } from './question.ts'

/** Lines in a row that answer nothing, after which a process is taken for one that only floods. */
const FLOOD = 1_000

/**
 * The questions that one process was asked and has not answered. Answers come in any order; a line that belongs to no question is
 * blamed on the oldest one in flight, since that is the one the process has had longest, but never more of them than questions
 * were asked.
 */
export class InFlight {
  readonly #questions = new Map<number, Question>()
  /** Blamed for a line that answers nothing, so that their own answer may still come. */
  readonly #blamed = new Set<number>()
  readonly #first: number
  #next: number
  #lines = 0
  #strays = 0
  /** Answers that kept the protocol. */
  answers = 0

  /** `first`: the first id that this process is asked. */
  constructor(first: number) {
    this.#first = first
    this.#next = first
  }

  get size(): number {
    return this.#questions.size
  }

  get next(): number {
    return this.#next
  }

  /** The id of the question that waits longest. */
  get oldest(): number | undefined {
    return this.#questions.keys().next().value
  }

  add(question: Question): void {
    question.id = this.#next++
    this.#questions.set(question.id, question)
  }

  /** The question that a line with this id answers, which is no longer in flight; undefined where there is none. */
  take(id: unknown): Question | undefined {
    this.#lines++
    const question = this.#questions.get(id as number)
    if (question === undefined) return undefined
    this.#questions.delete(id as number)
    this.#strays = 0
    return question
  }

  /** Whether it is the late answer of a question that was blamed for something else. */
  takeLate(id: unknown): boolean {
    if (!this.#blamed.delete(id as number)) return false
    this.#strays = 0
    return true
  }

  /** What is wrong with a line whose id is that of no question in flight. */
  strayFault(id: unknown): ProtocolFault {
    const asked = typeof id === 'number' && Number.isInteger(id) && id >= this.#first && id < this.#next
    if (asked) return new ProtocolFault('answered-twice', `id ${id} was answered twice`)
    if (id === undefined) return new ProtocolFault('unknown-id', 'an answer without an id')
    const earlier = typeof id === 'number' && Number.isInteger(id) && id >= 1 && id < this.#first
    const of = earlier ? ', which an earlier process was asked' : ''
    return new ProtocolFault('unknown-id', `an answer to the unknown id ${short(JSON.stringify(id))}${of}`)
  }

  /** Counts a line that answers nothing. Gives the question to blame for it, and whether there were too many of them. */
  stray(): { readonly blamed: Question | undefined; readonly flood: boolean } {
    const flood = ++this.#strays >= FLOOD
    const id = this.oldest
    if (id === undefined || this.#lines > this.#next - this.#first) return { blamed: undefined, flood }
    const blamed = this.#questions.get(id)
    this.#questions.delete(id)
    this.#blamed.add(id)
    return { blamed, flood }
  }

  /** Everything that is in flight, oldest first; nothing is afterwards. */
  drain(): Question[] {
    const all = [...this.#questions.values()]
    this.#questions.clear()
    return all
  }
}

/** Why a process that is to be ended is: for those that were in flight. */
export interface Death {
  readonly fault: FaultId
  readonly reason: string
}
