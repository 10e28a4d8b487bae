import type { Bridge } from '../bridge.ts'

export const rustfsPolicy: Bridge = {
  name: 'rustfs-policy',
  sentence:
    'The policy engine of RustFS, the crate rustfs-policy (Apache-2.0), asked in the order in which its server asks it; bridge in Rust.',
  version: '1.0.1',
  licence: 'Apache-2.0',
  tools: ['cargo', 'cmake', 'cc'],
  // The crate asks for a newer Rust than it needs: 1.95 builds it.
  build: [['cargo', 'install', '--quiet', '--locked', '--ignore-rust-version', '--path', '.', '--root', '{out}']],
  command: ['{out}/bin/assume-nothing-bridge-rustfs-policy'],
}
