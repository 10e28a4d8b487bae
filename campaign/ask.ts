import type { Evaluator } from '../model/evaluator.ts'
import type { Answer, CallAnswer } from '../model/format/answer.ts'
import type { Call } from '../model/format/call.ts'
import type { Scenario } from '../model/format/scenario.ts'

/** A broken protocol: its id (`crash`, `hang`, `count`, `shape`, …) and what happened, for people. */
export interface Fault {
  readonly fault: string
  readonly message: string
}

export type Asked = Answer | Fault
export type CallAsked = CallAnswer | Fault

/**
 * Asks for the decisions of one scenario. Never throws and never rejects: what goes wrong is a fault. Answers at once when
 * the evaluator does, so that an in-process campaign pays for no promise.
 */
export function ask(evaluator: Evaluator, scenario: Scenario, timeoutMs: number): Asked | Promise<Asked> {
  return guarded(
    evaluator,
    () => evaluator.authorize(scenario),
    (answer) => checked(answer, scenario.requests.length),
    timeoutMs,
  )
}

/** Asks for the outcome of one STS call, likewise. */
export function askCall(evaluator: Evaluator, call: Call, timeoutMs: number): CallAsked | Promise<CallAsked> {
  if (evaluator.call === undefined) return { unsupported: 'STS calls' }
  return guarded(evaluator, () => evaluator.call?.(call), checkedCall, timeoutMs)
}

export function isFault(asked: Asked | CallAsked): asked is Fault {
  return 'fault' in asked
}

export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
}

function guarded<T>(
  evaluator: Evaluator,
  run: () => unknown,
  check: (value: unknown) => T,
  timeoutMs: number,
): T | Fault | Promise<T | Fault> {
  let value: unknown
  try {
    value = run()
  } catch (error) {
    return faultFrom(error)
  }
  if (!isPromise(value)) return check(value)
  const answer = evaluator.keepsTime === true ? value : inTime(evaluator, value, timeoutMs)
  return answer.then(check, faultFrom)
}

/** When an evaluator was last heard of, in milliseconds. */
const heard = new WeakMap<Evaluator, number>()

/** An answer may wait behind others: an evaluator hangs only when nothing at all has come from it for so long. */
function inTime(evaluator: Evaluator, promise: Promise<unknown>, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = performance.now()
    const look = (): void => {
      const silent = performance.now() - Math.max(asked, heard.get(evaluator) ?? 0)
      if (silent >= ms) reject({ fault: 'hang', message: `no answer within ${ms} ms` })
      else timer = setTimeout(look, ms - silent)
    }
    let timer = setTimeout(look, ms)
    const settled = (): void => {
      clearTimeout(timer)
      heard.set(evaluator, performance.now())
    }
    promise.then(
      (value) => {
        settled()
        resolve(value)
      },
      (error) => {
        settled()
        reject(error)
      },
    )
  })
}

/** An evaluator's own error may name the rule of the protocol that was broken (`fault`); any other is a crash. */
function faultFrom(error: unknown): Fault {
  const own = typeof error === 'object' && error !== null ? (error as { fault?: unknown; message?: unknown }) : {}
  const message = typeof own.message === 'string' ? own.message : String(error)
  return { fault: typeof own.fault === 'string' ? own.fault : 'crash', message }
}

function checked(answer: unknown, requests: number): Asked {
  if (typeof answer !== 'object' || answer === null) return { fault: 'shape', message: 'the answer is no object' }
  const { decisions, refused, unsupported, error } = answer as { [key: string]: unknown }
  if (Array.isArray(decisions)) {
    if (decisions.length === requests) return answer as Answer
    return { fault: 'count', message: `${decisions.length} decisions for ${requests} requests` }
  }
  if (typeof refused === 'string' || typeof unsupported === 'string' || typeof error === 'string')
    return answer as Answer
  return { fault: 'shape', message: 'the answer has none of decisions, refused, unsupported and error' }
}

function checkedCall(answer: unknown): CallAsked {
  if (typeof answer !== 'object' || answer === null) return { fault: 'shape', message: 'the answer is no object' }
  const { outcome, unsupported, error } = answer as { [key: string]: unknown }
  if (typeof outcome === 'string' || typeof unsupported === 'string' || typeof error === 'string')
    return answer as CallAnswer
  return { fault: 'shape', message: 'the answer has none of outcome, unsupported and error' }
}
