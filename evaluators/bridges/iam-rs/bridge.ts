import type { Bridge } from '../bridge.ts'

export const iamRs: Bridge = {
  name: 'iam-rs',
  sentence: 'The Rust library iam-rs (MIT): identity and resource policies evaluated together; bridge in Rust.',
  version: '0.8.0',
  licence: 'MIT',
  tools: ['cargo'],
  build: [['cargo', 'install', '--quiet', '--locked', '--path', '.', '--root', '{out}']],
  command: ['{out}/bin/assume-nothing-bridge-iam-rs'],
}
