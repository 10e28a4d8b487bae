import type { Bridge } from '../../bridges/bridge.ts'
import type { LiveServer } from '../server/liveServer.ts'
import { roles } from './roles.ts'

const ACCESS_KEY = 'assume-nothing'
const SECRET_KEY = 'thrown-away-with-the-folder'

/** The configuration of its STS. The key signs sessions of one throw-away server, on loopback. */
const IAM = {
  sts: {
    tokenDuration: '1h',
    maxSessionLength: '12h',
    issuer: 'assume-nothing',
    signingKey: Buffer.from('thrown away with the folder, too').toString('base64'),
  },
  policy: { defaultEffect: 'Deny' },
  roles: roles(),
}

/** For each bucket one volume in place of seven: worlds have many buckets, and little in them. */
const ONE_VOLUME = '[master.volume_growth]\ncopy_1 = 1\n'

const install: Bridge = {
  name: 'seaweedfs-server',
  sentence: 'The SeaweedFS server (Apache-2.0).',
  version: '4.48',
  licence: 'Apache-2.0',
  folder: '../live/seaweedfs/server',
  tools: ['python3'],
  build: installing('requirements.txt'),
  command: ['{out}/venv/bin/weed'],
}

function installing(requirements: string): Bridge['build'] {
  return [
    ['python3', '-m', 'venv', '{out}/venv'],
    ['{out}/venv/bin/pip', 'install', '--quiet', '--require-hashes', '--requirement', requirements],
  ]
}

/**
 * Master, volume server, filer and S3 in one process; every port on loopback, none of those that it opens unasked. Sockets are named from its
 * folder, as a path of one has to be short.
 */
const COMMAND = [
  ...['{out}/venv/bin/weed', '-logtostderr=true', 'server', '-dir={folder}', '-ip=127.0.0.1', '-ip.bind=127.0.0.1'],
  ...['-master.telemetry=false', '-master.port={port:master}', '-master.port.grpc={port:mastergrpc}'],
  ...['-master.volumeSizeLimitMB=64', '-volume.max=1000'],
  ...['-volume.port={port:volume}', '-volume.port.grpc={port:volumegrpc}'],
  ...['-filer.port={port:filer}', '-filer.port.grpc={port:filergrpc}', '-filer.localSocket=filer.sock'],
  ...['-s3', '-s3.port={port}', '-s3.port.grpc={port:sgrpc}', '-s3.localSocket=s3.sock', '-s3.port.iceberg=0'],
  ...['-s3.allowDeleteBucketNotEmpty=false', '-s3.iam.readOnly=false', '-s3.iam.config={folder}/iam.json'],
]

export const seaweedfs: LiveServer = {
  name: 'seaweedfs',
  sentence: 'The SeaweedFS server 4.48 (Apache-2.0); Go, roles and a real AssumeRole.',
  install,
  command: [...COMMAND, '-s3.port.lance=0'],
  env: { AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY },
  files: { 'iam.json': JSON.stringify(IAM), 'master.toml': ONE_VOLUME },
  sockets: [
    'master-grpc-{port:mastergrpc}',
    'volume-grpc-{port:volumegrpc}',
    'filer-grpc-{port:filergrpc}',
    's3-grpc-{port:sgrpc}',
  ].map((name) => `/tmp/seaweedfs-${name}.sock`),
  // Until its volume server is known to its master, nothing can be written.
  parts: ['http://127.0.0.1:{port:volume}/healthz'],
  health: '/healthz',
  credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY },
  provisioning: 'seaweedfs',
  actions: [
    ...['s3:getobject', 's3:getobjecttagging', 's3:putobject', 's3:putobjecttagging', 's3:deleteobject'],
    ...['s3:getobjectversion', 's3:listbucket', 's3:listbucketversions', 's3:getbucketlocation', 's3:getbucketpolicy'],
    's3:deletebucket',
  ],
  supports: ['identity', 'session', 'iam-user', 'resource'],
  bucketPolicies: 'of-all',
  without: ['variables', 'NotPrincipal', 'principal:role', 'NotAction', 'NotResource'],
  conditions: {
    operators: [
      ...['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'Bool', 'IpAddress', 'NotIpAddress'],
      'Null',
    ],
    // Its own documents name these for bucket policies and for policies of users and roles alike.
    keys: ['aws:SourceIp', 'aws:SecureTransport', 'aws:username', 's3:prefix'],
    variables: [],
    // Of a session it is there the session's own name.
    ofUsers: ['aws:username'],
    // From addresses that are nobody's in public, loopback among them, it believes X-Forwarded-For.
    spoofable: ['aws:SourceIp'],
  },
  cannot: [
    'managed session policies, permissions boundaries, organizations, endpoint policies: not driven here',
    'bucket policies that name a role, whom its documents do not have there',
    'bucket policies that could keep its administrator from removing them, as it exempts nobody; NotPrincipal, which it refuses',
    'NotAction, NotResource and documents without Version: what decides about sessions there takes them for malformed',
    'IfExists, ForAllValues and ForAnyValue, which bucket policies there do not have; policy variables',
    'roles through IAM’s API, which it does not have: worlds borrow roles of its configuration',
  ],
}

/** The last release before an administrator’s role session was held to the role’s policies (seaweedfs/seaweedfs#10520). */
export const seaweedfs440: LiveServer = {
  ...seaweedfs,
  name: 'seaweedfs@4.40',
  sentence: 'The SeaweedFS server 4.40, before role sessions of administrators were held to the role (Apache-2.0); Go.',
  install: { ...install, name: 'seaweedfs-server@4.40', version: '4.40', build: installing('requirements-4.40.txt') },
  command: COMMAND,
}
