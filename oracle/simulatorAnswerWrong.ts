/** An answer outside of what SIM-02 and SIM-03 say of results. */
export class SimulatorAnswerWrong extends Error {
  override readonly name = 'SimulatorAnswerWrong'
}
