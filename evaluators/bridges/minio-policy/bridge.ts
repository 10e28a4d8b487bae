import type { Bridge } from '../bridge.ts'

export const minioPolicy: Bridge = {
  name: 'minio-policy',
  sentence:
    'The policy engine of MinIO, github.com/minio/pkg/v3/policy (AGPL-3.0, your own install), as its server uses it.',
  version: '3.11.0',
  licence: 'AGPL-3.0-only',
  tools: ['go'],
  build: [['go', 'build', '-trimpath', '-o', '{out}/minio-policy', '.']],
  command: ['{out}/minio-policy'],
}
