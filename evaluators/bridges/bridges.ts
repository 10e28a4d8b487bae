import type { Bridge } from './bridge.ts'
import { minioPolicy } from './minio-policy/bridge.ts'

/** Every bridge that ships with the package, in the order of `bridge list`. */
export const BRIDGES: readonly Bridge[] = [minioPolicy]
