import type { Bridge } from './bridge.ts'
import { fakecloudIam, fakecloudIam042 } from './fakecloud-iam/bridge.ts'
import { iamRs } from './iam-rs/bridge.ts'
import { minioPolicy, minioPolicy330 } from './minio-policy/bridge.ts'
import { moto } from './moto/bridge.ts'
import { rustfsPolicy, rustfsPolicy003 } from './rustfs-policy/bridge.ts'

/** Every bridge that ships with the package, in the order of `bridge list`. */
export const BRIDGES: readonly Bridge[] = [
  fakecloudIam,
  fakecloudIam042,
  iamRs,
  minioPolicy,
  minioPolicy330,
  moto,
  rustfsPolicy,
  rustfsPolicy003,
]
