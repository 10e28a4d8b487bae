import type { Connection } from './drive/connection.ts'
import type { Worlds } from './drive/worlds.ts'
import type { Provisioning } from './server/liveServer.ts'

/** How worlds are made there; what that needs is loaded here. */
export async function worldsOf(provisioning: Provisioning, connection: Connection): Promise<Worlds> {
  switch (provisioning) {
    case 'minio': {
      const [{ minioAdmin }, { minioWorlds }] = await Promise.all([
        import('./minio/admin.ts'),
        import('./minio/minioWorlds.ts'),
      ])
      return minioWorlds(connection, await minioAdmin(connection.endpoint))
    }
    case 'moto': {
      const { motoWorlds } = await import('./moto/motoWorlds.ts')
      return motoWorlds(connection)
    }
    case 'seaweedfs': {
      const { seaweedfsWorlds } = await import('./seaweedfs/seaweedfsWorlds.ts')
      return seaweedfsWorlds(connection)
    }
  }
}
