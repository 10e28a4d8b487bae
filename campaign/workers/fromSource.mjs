// In a checkout workers run from source: a thread of Node 20 does not inherit tsx from the thread that starts it.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
