import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { 'assume-nothing': 'scripts/assume-nothing.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  dts: false,
  clean: true,
})
