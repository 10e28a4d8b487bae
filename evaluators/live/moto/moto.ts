import type { LiveServer } from '../server/liveServer.ts'

export const moto: LiveServer = {
  name: 'moto',
  sentence: "moto's server with its checks of IAM switched on (Apache-2.0), a weak control; Python.",
  install: {
    name: 'moto-server',
    sentence: "moto's server (Apache-2.0).",
    version: '5.2.5',
    licence: 'Apache-2.0',
    folder: '../live/moto/server',
    tools: ['python3'],
    build: [
      ['python3', '-m', 'venv', '{out}/venv'],
      ['{out}/venv/bin/pip', 'install', '--quiet', '--require-hashes', '--requirement', 'requirements.txt'],
      ['cp', 'serve.py', '{out}/serve.py'],
    ],
    command: ['{out}/venv/bin/python'],
  },
  command: ['{out}/venv/bin/python', '-I', '{out}/serve.py', '{folder}', '{port}'],
  env: {},
  health: '/moto-api/',
  credentials: { accessKeyId: 'assume-nothing', secretAccessKey: 'thrown-away-with-the-folder' },
  provisioning: 'moto',
  actions: [
    ...['s3:getobject', 's3:getobjecttagging', 's3:putobject', 's3:putobjecttagging', 's3:deleteobject'],
    ...['s3:listbucket', 's3:listbucketversions', 's3:getbucketlocation', 's3:getbucketpolicy', 's3:deletebucket'],
  ],
  supports: ['identity', 'session', 'boundary', 'iam-user'],
  managedSessionPolicies: true,
  without: [
    ...(['Condition', 'variables', 'NotPrincipal', 'principal:account', 'principal:role'] as const),
    ...(['principal:session', 'principal:star'] as const),
  ],
  cannot: [
    'conditions, policy variables and bucket policies: its own list of what is missing names them',
    'organizations and endpoint policies: not driven here',
  ],
}
