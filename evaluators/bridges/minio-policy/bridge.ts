import type { Bridge } from '../bridge.ts'

export const minioPolicy: Bridge = {
  name: 'minio-policy',
  sentence: 'The policy engine of MinIO, github.com/minio/pkg/v3/policy (AGPL-3.0, your own install); bridge in Go.',
  version: '3.11.0',
  licence: 'AGPL-3.0-only',
  tools: ['go'],
  build: [['go', 'build', '-trimpath', '-o', '{out}/minio-policy', '.']],
  command: ['{out}/minio-policy'],
}

/** An engine with a bug that its authors have fixed: the suite finds it in this one and not in the other. */
export const minioPolicy330: Bridge = {
  ...minioPolicy,
  name: 'minio-policy@3.3.0',
  sentence: 'minio-policy over an older engine, with a bug that 3.3.1 fixed (AGPL-3.0, your own install).',
  version: '3.3.0',
  folder: 'minio-policy',
  build: [
    [
      ...['go', 'build', '-trimpath', '-modfile', 'go-3.3.0.mod', '-tags', 'nodecide'],
      ...['-o', '{out}/minio-policy', '.'],
    ],
  ],
}
