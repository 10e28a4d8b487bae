import type { Bridge } from '../bridge.ts'

export const fakecloudIam: Bridge = {
  name: 'fakecloud-iam',
  sentence:
    'The policy evaluator of the AWS emulator fakecloud, the crate fakecloud-iam (AGPL-3.0, your own install); bridge in Rust.',
  version: '0.51.0',
  licence: 'AGPL-3.0-or-later',
  tools: ['cargo'],
  build: [['cargo', 'install', '--quiet', '--locked', '--path', '.', '--root', '{out}']],
  command: ['{out}/bin/assume-nothing-bridge-fakecloud-iam'],
}

/** With bugs that its authors have fixed: the suite finds them in this one and not in the other. */
export const fakecloudIam042: Bridge = {
  ...fakecloudIam,
  name: 'fakecloud-iam@0.42.0',
  sentence: 'fakecloud-iam at an older version, with bugs that were fixed since (AGPL-3.0, your own install).',
  version: '0.42.0',
  folder: 'fakecloud-iam',
  build: [['cargo', 'install', '--quiet', '--locked', '--path', 'old', '--root', '{out}']],
}
