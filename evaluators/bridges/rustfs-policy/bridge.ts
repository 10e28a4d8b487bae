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

/** With bugs that its authors have fixed: the suite finds them in this one and not in the other. */
export const rustfsPolicy003: Bridge = {
  ...rustfsPolicy,
  name: 'rustfs-policy@0.0.3',
  sentence: 'rustfs-policy at an older version (Apache-2.0), with bugs that were fixed since.',
  version: '0.0.3',
  folder: 'rustfs-policy',
  tools: ['cargo', 'cc'],
  build: [['cargo', 'install', '--quiet', '--locked', '--path', 'old', '--root', '{out}']],
}
