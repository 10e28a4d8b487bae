import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Ending, Peer, PeerEvents } from '../stdio/peer.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

/** How long an evaluator may take to close before its thread is ended. */
const CLOSE_MS = 500

/** In a checkout the thread's own file, in the package the bundle beside this one. */
const FILE = import.meta.url.endsWith('.ts') ? './thread.mjs' : './evaluator-thread.mjs'
const THREAD = new URL(FILE, import.meta.url)

/** Why a module gives no evaluator. */
export type Failure = Exclude<FromThread, string>

/**
 * Starts a module evaluator in a thread of its own, as a peer: one that loops for ever can be ended, one that ends its process or
 * throws where nobody waits harms nobody else, and it is given copies that it may write to. Never throws.
 */
export function startThread(module: string, onFailure: (failure: Failure) => void, events: PeerEvents): Peer {
  const { port1: port, port2 } = new MessageChannel()
  const workerData: ThreadData = { module, port: port2 }
  const worker = new Worker(THREAD, { workerData, transferList: [port2], execArgv: [] })
  // Waiting for an answer keeps this process alive, having a thread does not.
  worker.unref()
  let ended = false
  const end = (ending: Ending): void => {
    if (ended) return
    ended = true
    port.close()
    events.onEnd(ending)
  }
  const take = (message: FromThread): void => {
    if (ended) return
    if (typeof message === 'string') {
      for (const line of message.split('\n')) if (line !== '' && !ended) events.onLine(line, true)
      return
    }
    onFailure(message)
    end({ fault: 'crash', reason: message.message })
  }
  /** What it said last may come after its end. */
  const takeRest = (): void => {
    for (let rest = receiveMessageOnPort(port); rest !== undefined; rest = receiveMessageOnPort(port))
      take(rest.message)
  }
  port.on('message', take)
  port.unref()
  worker.on('error', (thrown: unknown) => {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    takeRest()
    end({ fault: 'crash', reason: `it threw where nobody waits for it: ${message}` })
  })
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      takeRest()
      end({ fault: 'crash', reason: `it ended its thread with code ${code}` })
      resolve()
    })
  })
  let gathered = ''
  const flush = (): void => {
    if (!ended) port.postMessage(gathered satisfies ToThread)
    gathered = ''
  }
  return {
    write: (line) => {
      if (gathered === '') process.nextTick(flush)
      gathered += line
    },
    isFull: () => false,
    lastWords: () => '',
    end: async (how) => {
      if (how === 'politely' && !ended) port.postMessage('close' satisfies ToThread)
      ended = true
      const timer = setTimeout(() => void worker.terminate(), how === 'politely' ? CLOSE_MS : 0)
      await exited
      clearTimeout(timer)
      port.close()
    },
  }
}
