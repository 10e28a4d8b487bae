import type { Bridge } from '../bridge.ts'

export const moto: Bridge = {
  name: 'moto',
  sentence:
    "moto's evaluation of identity policies, moto.iam.access_control (Apache-2.0), a weak control; bridge in Python.",
  version: '5.2.5',
  licence: 'Apache-2.0',
  tools: ['python3'],
  build: [
    ['python3', '-m', 'venv', '{out}/venv'],
    ['{out}/venv/bin/pip', 'install', '--quiet', '--require-hashes', '--requirement', 'requirements.txt'],
    ['cp', 'bridge.py', '{out}/bridge.py'],
  ],
  command: ['{out}/venv/bin/python', '-I', '{out}/bridge.py'],
}
