/** Version of the scenario format and of the evaluator protocol. */
export const PROTOCOL_VERSION = 1
