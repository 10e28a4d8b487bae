import type { FaultId } from './faults.ts'

/** Why nothing more comes from a peer. */
export interface Ending {
  readonly fault: FaultId
  /** One clause, with the end of what it wrote to standard error. */
  readonly reason: string
}

/** What a peer tells of itself. Nothing is told after `onEnd`. */
export interface PeerEvents {
  readonly onLine: (line: string, isUtf8: boolean) => void
  /** Called once. */
  readonly onEnd: (ending: Ending) => void
  /** A peer that was full takes more. */
  readonly onDrain: () => void
}

/** Something that speaks the evaluator protocol line by line: a process, or a thread. */
export interface Peer {
  /** A whole line with its newline. */
  readonly write: (line: string) => void
  /** More was written than it has taken: hold back until `onDrain`. */
  readonly isFull: () => boolean
  /** What to add to the reason for which it is ended: a line that it began, the end of its standard error. Empty if nothing. */
  readonly lastWords: () => string
  /** Ends it politely (end of input, then signals) or at once. Settles within some seconds, whatever it does. */
  readonly end: (how: 'politely' | 'at-once') => Promise<void>
}

/** Starts a peer. Never throws: failing to start is an end. */
export type StartPeer = (events: PeerEvents) => Peer
