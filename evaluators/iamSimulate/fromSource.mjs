// In a checkout the evaluator runs from source: a thread of Node 20 does not inherit tsx from the thread that starts it.
import { register } from 'tsx/esm/api'

register()
export default (await import('./module.ts')).default
