import type { Bridge } from '../../bridges/bridge.ts'
import type { LiveServer } from '../server/liveServer.ts'

const TARGET = ['-trimpath', '-ldflags', '-s -w', '-o', '{out}/minio', 'github.com/minio/minio']

const install: Bridge = {
  name: 'minio-server',
  sentence: 'The MinIO server (AGPL-3.0, your own install), built from its authors’ Go module.',
  version: '2026-02-12',
  licence: 'AGPL-3.0-only',
  // Seen from the folder of bridges, as that is where installing looks.
  folder: '../live/minio/server',
  tools: ['go'],
  build: [['go', 'build', ...TARGET]],
  command: ['{out}/minio'],
}

export const minio: LiveServer = {
  name: 'minio',
  sentence: 'The MinIO server of February 2026 (AGPL-3.0, your own install); Go.',
  install,
  command: ['{out}/minio', 'server', '--quiet', '--address', '127.0.0.1:{port}', '{folder}/data'],
  env: {
    MINIO_ROOT_USER: 'assume-nothing',
    MINIO_ROOT_PASSWORD: 'thrown-away-with-the-folder',
    MINIO_UPDATE: 'off',
    MINIO_BROWSER: 'off',
    MINIO_CI_CD: 'on',
  },
  health: '/minio/health/live',
  credentials: { accessKeyId: 'assume-nothing', secretAccessKey: 'thrown-away-with-the-folder' },
  provisioning: 'minio',
  actions: [
    ...['s3:getobject', 's3:getobjectversion', 's3:getobjecttagging', 's3:putobject', 's3:putobjecttagging'],
    ...['s3:deleteobject', 's3:listbucket', 's3:listbucketversions', 's3:getbucketlocation', 's3:getbucketpolicy'],
    's3:deletebucket',
  ],
  supports: ['identity', 'session', 'iam-user', 'resource', 'anonymous'],
  bucketPolicies: 'of-anonymous',
  without: [...(['Version2008', 'NotPrincipal', 'principal:account', 'principal:role'] as const), 'principal:session'],
  conditions: {
    operators: [
      ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike'],
      ...['StringNotLike', 'NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'],
      ...['NumericGreaterThan', 'NumericGreaterThanEquals', 'Bool', 'IpAddress', 'NotIpAddress', 'Null'],
      ...['ForAllValues', 'ForAnyValue'],
    ],
    keys: [
      ...['aws:SecureTransport', 'aws:SourceIp', 'aws:UserAgent', 'aws:Referer', 'aws:username', 's3:authType'],
      ...['s3:signatureversion', 's3:prefix', 's3:delimiter', 's3:max-keys'],
    ],
    variables: ['aws:SecureTransport', 'aws:SourceIp', 'aws:UserAgent', 'aws:Referer', 'aws:username'],
    // A session has its user's there.
    ofUsers: ['aws:username'],
    // minio/docs#596.
    spoofable: ['aws:SourceIp', 'aws:Referer', 'aws:UserAgent'],
  },
  cannot: [
    'roles: a session inherits the policies of the user who called AssumeRole, which are the scenario’s identity policies',
    'managed session policies: its AssumeRole has no PolicyArns',
    'permissions boundaries, organizations, endpoint policies',
    'bucket policies but for requests that are not signed: it asks them of no others; NotAction in one, at which it fails',
    'documents without Version, with Version 2008-10-17 or with a lone statement, which it refuses',
    'IfExists but for one operator; aws:username in a session, which has its user’s; policy variables of keys of S3',
    'actions that it does not have, such as s3:GetObjectAcl, which it refuses',
  ],
}

/** The last release before CVE-2025-62506 was fixed: a session makes a service account that its session policy does not hold. */
export const minio20250907: LiveServer = {
  ...minio,
  name: 'minio@2025-09-07',
  sentence: 'The MinIO server before CVE-2025-62506 was fixed (AGPL-3.0, your own install); Go.',
  install: {
    ...install,
    name: 'minio-server@2025-09-07',
    version: '2025-09-07',
    build: [['go', 'build', '-modfile', 'go-2025-09-07.mod', ...TARGET]],
  },
}
