import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..', '..', '..')

/** Builds this checkout and packs what would be published, beside it and without touching `dist/`; gives the tarball's path. */
export function pack(folder: string): string {
  const stage = join(folder, 'stage')
  mkdirSync(stage, { recursive: true })
  for (const part of ['package.json', ...manifest.files.filter((file) => file !== 'dist' && !file.startsWith('!'))])
    cpSync(join(ROOT, part), join(stage, part), { recursive: true })
  run([process.execPath, 'scripts/development/build.mjs', join(stage, 'dist')], ROOT)
  run(['npm', 'pack', '--ignore-scripts', '--pack-destination', folder], stage)
  return join(folder, `${manifest.name}-${manifest.version}.tgz`)
}

/** Runs a command and gives what it wrote; throws with that where it fails. */
export function run([program = '', ...rest]: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, rest, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0)
    throw new Error(`${[program, ...rest].join(' ')}: ${error?.message ?? `status ${status}`}\n${stdout}${stderr}`)
  return stdout
}
