/** The simulator refused a question as malformed; the message is its own. */
export class SimulatorRefused extends Error {
  override readonly name = 'SimulatorRefused'
}
