/** The ways in which an evaluator can break the protocol (`docs/protocol.md`, "Evaluator protocol"). */
export type FaultId =
  | 'crash'
  | 'hang'
  | 'garbage'
  | 'unknown-id'
  | 'answered-twice'
  | 'shape'
  | 'count'
  | 'vocabulary'
  | 'flood'

/** A broken protocol: the answer in flight is rejected with it, so that whoever asked knows the scenario. */
export class ProtocolFault extends Error {
  override readonly name = 'ProtocolFault'
  readonly fault: FaultId

  constructor(fault: FaultId, message: string) {
    super(message)
    this.fault = fault
  }
}
