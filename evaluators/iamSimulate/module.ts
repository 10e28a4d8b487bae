import { loadIamSimulate } from './load.ts'

/** What the thread of `superviseIamSimulate.ts` imports: a module evaluator like any other. */
export default await loadIamSimulate()
