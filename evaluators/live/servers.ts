import { minio, minio20250907 } from './minio/minio.ts'
import { moto } from './moto/moto.ts'
import { seaweedfs, seaweedfs440 } from './seaweedfs/seaweedfs.ts'
import type { LiveServer } from './server/liveServer.ts'

/** Every server that the suite builds, starts and stops by itself. */
export const LIVE_SERVERS: readonly LiveServer[] = [minio, minio20250907, seaweedfs, seaweedfs440, moto]
