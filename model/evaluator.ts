import type { Answer, CallAnswer } from './format/answer.ts'
import type { Call } from './format/call.ts'
import type { Hello } from './format/hello.ts'
import type { Scenario } from './format/scenario.ts'

/** A rule of the protocol that was broken, and the scenario that was in flight. */
export interface Trouble {
  readonly fault: string
  readonly message: string
  readonly scenario: Scenario
}

/** An evaluator under test, however it is reached. In-process evaluators may answer at once, others promise to. */
export interface Evaluator {
  readonly hello: Hello
  readonly authorize: (scenario: Scenario) => Answer | Promise<Answer>
  /** Present iff `hello.supports` has `call`. */
  readonly call?: (call: Call) => CallAnswer | Promise<CallAnswer>
  /** Set where it rejects by itself what is not answered in time, so that whoever asks need not watch the clock. */
  readonly keepsTime?: true
  /** The first rule of the protocol that it broke, whether or not somebody was told of it yet; so that none is lost when time is up. */
  readonly trouble?: () => Trouble | undefined
  /** Milliseconds for which it has owed an answer for unusually long, if it does now: a hang that there was no time to wait out. */
  readonly silentMs?: () => number | undefined
  /** A new one like it that was asked nothing yet, to be closed by who asked for it; so that what needs history can be told apart. */
  readonly fresh?: () => Evaluator | Promise<Evaluator>
  /** Ends whatever stands behind the evaluator; may be called twice. */
  readonly close?: () => void | Promise<void>
}
