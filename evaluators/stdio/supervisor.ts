import type { Trouble } from '../../model/evaluator.ts'
import type { Hello } from '../../model/format/hello.ts'
import { short } from '../../model/read/problem.ts'
import { Blame } from './blame.ts'
import { type Greeted, greet } from './greet.ts'
import { HangClock } from './hangClock.ts'
import { type Death, InFlight } from './inFlight.ts'
import type { Peer, StartPeer } from './peer.ts'
import { ProtocolFault } from './protocolFault.ts'
import { type Asked, type Question, questionLine } from './question.ts'
import { type Line, readLine } from './readLine.ts'
import { type Next, Restarts } from './restarts.ts'

/** Scenarios on their way at once: enough to keep both sides busy, few enough to bound memory and to blame the right one. */
const WINDOW = 64
/** A question that so many others overtook holds up the sending until it is answered: an evaluator may have lost it. */
const OVERTAKEN = 4 * WINDOW

export interface SupervisorOptions {
  readonly helloTimeoutMs: number
  readonly answerTimeoutMs: number
  readonly strict: boolean
  /** Told of every fault, with the lines it is about. */
  readonly onFault?: ((fault: ProtocolFault) => void) | undefined
}

/**
 * Asks questions of a peer, many at a time, and starts another one when it dies. Everything that is wrong with an answer or a
 * process rejects the question that is to blame with a ProtocolFault (`blame.ts`).
 */
export class Supervisor {
  readonly #start: StartPeer
  readonly #options: SupervisorOptions
  readonly #restarts = new Restarts()
  readonly #clock: HangClock
  readonly #queue: Question[] = []
  readonly #blame: Blame
  #peer: Peer | undefined
  #flight = new InFlight(1)
  #hello: Hello | undefined
  #gone: ProtocolFault | undefined
  /** What was sent last, for what goes wrong with nothing in flight. */
  #sent: Asked | undefined
  #ending: Promise<void> = Promise.resolve()
  #wake: NodeJS.Timeout | undefined
  readonly #closing = new AbortController()

  constructor(start: StartPeer, options: SupervisorOptions) {
    this.#start = start
    this.#options = options
    this.#blame = new Blame(options.onFault)
    this.#clock = new HangClock(options.answerTimeoutMs, (ms) =>
      this.#kill({ fault: 'hang', reason: `no answer within ${ms} ms${this.#peer?.lastWords() ?? ''}` }),
    )
  }

  /** Starts the first peer. Rejects with the ProtocolFault that kept it from saying hello. */
  async open(): Promise<Hello> {
    this.#hello = (await this.#greet()).hello
    return this.#hello
  }

  ask<T>(asked: Asked, read: (line: Line, isUtf8: boolean) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#gone !== undefined) {
        reject(this.#gone)
        return
      }
      const settle: Question['settle'] = (line, isUtf8) => resolve(read(line, isUtf8))
      this.#queue.push({ asked, settle, fail: reject, suspect: false, id: 0 })
      this.#send()
    })
  }

  /** The first fault, with the scenario that was in flight. */
  get trouble(): Trouble | undefined {
    return this.#blame.trouble
  }

  /** Milliseconds for which an answer has been waited for unusually long. */
  get silentMs(): number | undefined {
    return this.#clock.silentMs
  }

  /** Ends the peer; what is in flight or waits is rejected. May be called twice. Settles within some seconds. */
  close(): Promise<void> {
    const peer = this.#peer
    this.#giveUp('crash', 'the evaluator was closed')
    this.#closing.abort()
    if (peer !== undefined) this.#ending = peer.end('politely')
    return this.#ending
  }

  #greet(): Promise<Greeted> {
    const { helloTimeoutMs: timeoutMs, strict } = this.#options
    let own: Peer | undefined
    const current = (): boolean => own !== undefined && own === this.#peer
    return greet(this.#start, {
      timeoutMs,
      strict,
      signal: this.#closing.signal,
      onGreeted: ({ peer }) => {
        own = peer
        this.#peer = peer
        this.#flight = new InFlight(this.#flight.next)
      },
      events: {
        onLine: (line, isUtf8) => {
          if (current()) this.#line(line, isUtf8)
        },
        onEnd: (death) => {
          if (current()) this.#died(death)
        },
        onDrain: () => {
          if (current()) this.#send()
        },
      },
    })
  }

  #send(): void {
    const peer = this.#peer
    if (peer === undefined) return
    const flight = this.#flight
    if (this.#blame.hasSuspects) {
      if (flight.size === 0) this.#sendOne(peer, this.#blame.nextSuspect() as Question)
      return
    }
    if (this.#blame.isOpen && flight.size > 0) return // the last suspect is still asked
    while (this.#queue.length > 0 && flight.size < WINDOW && !peer.isFull()) {
      if (flight.next - (flight.oldest ?? flight.next) > OVERTAKEN) return
      const question = this.#queue.shift() as Question
      if (!this.#blame.carryLate(question)) this.#sendOne(peer, question)
    }
  }

  #sendOne(peer: Peer, question: Question): void {
    this.#sent = question.asked
    this.#flight.add(question)
    peer.write(questionLine(question))
    this.#clock.asked(question.suspect)
  }

  #line(text: string, isUtf8: boolean): void {
    const value = readLine(text)
    if (value === undefined) {
      if (text.trim() === '' && !this.#options.strict) return
      const mark = text.startsWith('\ufeff') ? 'begins with a byte order mark' : 'is no JSON object'
      this.#stray(new ProtocolFault('garbage', `a line that ${mark}: ${short(text)}`), text)
      return
    }
    const { id } = value
    const flight = this.#flight
    const question = flight.take(id)
    if (question === undefined) {
      if (flight.takeLate(id)) this.#clock.answered(flight.size === 0)
      else this.#stray(flight.strayFault(id), text)
      return
    }
    this.#clock.answered(flight.size === 0)
    flight.answers++
    this.#settle(question, value, text, isUtf8)
    this.#send()
  }

  #settle(question: Question, value: Line, text: string, isUtf8: boolean): void {
    const carried = this.#blame.carriedBy(question)
    try {
      if (carried !== undefined) throw carried
      question.settle(value, isUtf8)
    } catch (thrown) {
      this.#blame.fail(question, thrown as ProtocolFault, text)
    }
  }

  #stray(fault: ProtocolFault, text: string): void {
    const { blamed, flood } = this.#flight.stray()
    // Not at once: a flood is not to be given one question after another to be blamed for.
    setImmediate(() => this.#send())
    this.#blame.stray(fault, blamed, this.#flight.size, text)
    if (flood) this.#kill({ fault: 'flood', reason: `it writes lines without end that answer nothing: ${short(text)}` })
  }

  #kill(death: Death): void {
    const peer = this.#peer
    if (peer === undefined) return
    this.#ending = peer.end('at-once')
    this.#died(death)
  }

  /** The peer is gone. Blames who is to blame, and has another one started for the rest. */
  #died(death: Death): void {
    const flight = this.#flight
    const victims = flight.drain()
    this.#peer = undefined
    this.#clock.stop()
    this.#blame.died(victims, death, this.#sent)
    this.#after(this.#restarts.died(flight.answers, victims.length > 0, death.reason))
  }

  #after(next: Next): void {
    if (this.#gone !== undefined) return
    if ('gone' in next) {
      this.#giveUp('gone', `the evaluator is gone: ${next.gone}`)
      return
    }
    this.#wake = setTimeout(() => void this.#restart(), next.waitMs)
  }

  async #restart(): Promise<void> {
    await this.#ending
    if (this.#gone !== undefined) return
    try {
      const { peer, hello } = await this.#greet()
      if (this.#gone !== undefined) {
        this.#peer = undefined
        await peer.end('at-once')
        return
      }
      this.#restarts.started()
      if (!saysTheSame(hello, this.#hello)) {
        this.#ending = peer.end('at-once')
        this.#giveUp('other-hello', 'the evaluator is gone: started again, it said another hello')
        return
      }
      this.#send()
    } catch (thrown) {
      this.#after(this.#restarts.startFailed((thrown as Error).message))
    }
  }

  /** Nothing is asked any more. */
  #giveUp(fault: ProtocolFault['fault'], reason: string): void {
    if (this.#gone !== undefined) return
    this.#gone = new ProtocolFault(fault, reason)
    if (this.#blame.late !== undefined) this.#options.onFault?.(this.#blame.late)
    if (fault !== 'crash') this.#options.onFault?.(this.#gone)
    clearTimeout(this.#wake)
    this.#clock.stop()
    this.#peer = undefined
    const left = [...this.#flight.drain(), ...this.#blame.drain(), ...this.#queue.splice(0)]
    for (const question of left) question.fail(this.#gone)
  }
}

function saysTheSame(one: Hello, other: Hello | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
