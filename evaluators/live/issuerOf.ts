import type { Connection } from './drive/connection.ts'
import type { Issuer } from './issuance/issuer.ts'
import type { Provisioning } from './server/liveServer.ts'

/** How credentials are issued there, one set of users at a time; nothing where no driver for that is written. */
export async function issuerOf(kind: Provisioning, connection: Connection): Promise<(() => Issuer) | undefined> {
  switch (kind) {
    case 'minio': {
      const [{ minioAdmin }, { minioIssuer }] = await Promise.all([
        import('./minio/admin.ts'),
        import('./minio/minioIssuer.ts'),
      ])
      const admin = await minioAdmin(connection.endpoint)
      return () => minioIssuer(connection, admin)
    }
    case 'moto': {
      const { motoIssuer } = await import('./moto/motoIssuer.ts')
      return motoIssuer(connection)
    }
    case 'seaweedfs': {
      const { seaweedfsIssuer } = await import('./seaweedfs/seaweedfsIssuer.ts')
      return seaweedfsIssuer(connection)
    }
    default:
      return undefined
  }
}
