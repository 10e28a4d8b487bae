import type { Hello } from '../../model/format/hello.ts'
import { PROTOCOL_VERSION } from '../../model/version.ts'
import type { Peer, PeerEvents, StartPeer } from './peer.ts'
import { ProtocolFault } from './protocolFault.ts'
import { readHello } from './readHello.ts'

/** A peer that has said hello. */
export interface Greeted {
  readonly peer: Peer
  readonly hello: Hello
}

export interface Greeting {
  readonly timeoutMs: number
  readonly strict: boolean
  /** Gives up and ends the peer. */
  readonly signal: AbortSignal
  /** Called before anything else of the peer is told to `events`. */
  readonly onGreeted: (greeted: Greeted) => void
  readonly events: PeerEvents
}

const HELLO = JSON.stringify({ op: 'hello', protocol: PROTOCOL_VERSION })

/** Starts a peer and waits for its hello. Rejects with a ProtocolFault, the peer having been ended, where none comes. */
export function greet(start: StartPeer, { timeoutMs, strict, signal, onGreeted, events }: Greeting): Promise<Greeted> {
  return new Promise((resolve, reject) => {
    let state: 'waiting' | 'greeted' | 'failed' = 'waiting'
    const fail = (fault: ProtocolFault): void => {
      settled()
      state = 'failed'
      void peer.end('at-once').then(() => {
        const { fault: id, message, exchange } = fault
        reject(new ProtocolFault(id, message, { sent: () => HELLO, ...exchange }))
      })
    }
    const settled = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
    }
    const abort = (): void => fail(new ProtocolFault('crash', 'the evaluator was closed'))
    signal.addEventListener('abort', abort)
    const timer = setTimeout(() => {
      fail(new ProtocolFault('hang', `no line within ${timeoutMs} ms${peer.lastWords()}`))
    }, timeoutMs)
    const peer = start({
      onLine: (line, isUtf8) => {
        if (state === 'greeted') return events.onLine(line, isUtf8)
        if (state === 'failed') return
        try {
          const hello = readHello(line, isUtf8, strict)
          settled()
          state = 'greeted'
          onGreeted({ peer, hello })
          resolve({ peer, hello })
        } catch (thrown) {
          fail(thrown as ProtocolFault)
        }
      },
      onEnd: ({ fault, reason }) => {
        if (state === 'greeted') events.onEnd({ fault, reason })
        else if (state === 'waiting') fail(new ProtocolFault(fault, reason))
      },
      onDrain: () => events.onDrain(),
    })
    peer.write(`${HELLO}\n`)
  })
}
