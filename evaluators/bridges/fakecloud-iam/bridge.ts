import type { Bridge } from '../bridge.ts'

export const fakecloudIam: Bridge = {
  name: 'fakecloud-iam',
  sentence: 'The policy evaluator of the AWS emulator fakecloud, the crate fakecloud-iam (AGPL-3.0, your own install).',
  version: '0.51.0',
  licence: 'AGPL-3.0-or-later',
  tools: ['cargo'],
  build: [['cargo', 'install', '--quiet', '--locked', '--path', '.', '--root', '{out}']],
  command: ['{out}/bin/assume-nothing-bridge-fakecloud-iam'],
}
