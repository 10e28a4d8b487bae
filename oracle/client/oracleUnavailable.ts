import { EvaluatorUnavailable } from '../../evaluators/evaluatorUnavailable.ts'

/** The simulator is out of reach; the message says why and what to do, in one sentence. Exit status 3. */
export class OracleUnavailable extends EvaluatorUnavailable {}
