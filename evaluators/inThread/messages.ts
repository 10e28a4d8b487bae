import type { MessagePort } from 'node:worker_threads'

/** What a thread is started with. */
export interface ThreadData {
  /** A file: URL. */
  readonly module: string
  /** The other end of the line: not the thread's own port, which the evaluator could use. */
  readonly port: MessagePort
}

/** To a thread: whole lines of the protocol, or the end of them. */
export type ToThread = string | 'close'

/** From a thread: whole lines of the protocol, or why there is no evaluator. */
export type FromThread = string | { readonly failed: 'misnamed' | 'unavailable'; readonly message: string }
