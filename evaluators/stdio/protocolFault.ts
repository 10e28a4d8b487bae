import type { FaultId } from './faults.ts'

/** The lines a fault is about, as they went over the wire; for people (`explainFault`). */
export interface Exchange {
  /** Written out only when somebody wants to see it. */
  readonly sent?: () => string
  readonly received?: string
}

/** A broken protocol: the answer in flight is rejected with it, so that whoever asked knows the scenario. */
export class ProtocolFault extends Error {
  override readonly name = 'ProtocolFault'
  readonly fault: FaultId
  readonly exchange: Exchange

  /** `message`: what was wrong with this line or process, one clause. */
  constructor(fault: FaultId, message: string, exchange: Exchange = {}) {
    super(message)
    this.fault = fault
    this.exchange = exchange
  }
}
