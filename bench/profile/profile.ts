import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'tsdown'
import { regionsOf } from './regionsOf.ts'
import { type CpuProfile, type Times, timesOf } from './timesOf.ts'

/** `npm run profile`: where the time of a campaign, of a pipe and of shrinking goes, by stage; `docs/performance.md` says how to read it. */
const WORKLOADS = {
  campaign: 'a campaign on the reference, 16,000 worlds, one thread',
  pipe: 'a campaign on a process that does nothing, 1,000 worlds: mostly looking into what it is wrong in',
  findings: 'findings of forty mutants, 40 worlds each: mostly shrinking',
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const outDir = join(root, 'node_modules/.cache/assume-nothing-profile/bench/profile')
const say = (text = ''): void => void process.stdout.write(`${text}\n`)

rmSync(outDir, { recursive: true, force: true })
mkdirSync(outDir, { recursive: true })
try {
  const entry = { workload: 'bench/profile/workload.ts' }
  await build({ config: false, cwd: root, entry, outDir, platform: 'node', dts: false, logLevel: 'error' })
  for (const [name, what] of Object.entries(WORKLOADS)) tell(what, ...measure(name))
} finally {
  rmSync(outDir, { recursive: true, force: true })
}

function measure(name: string): readonly [number, Times] {
  const folder = join(outDir, name)
  const script = join(outDir, 'workload.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--cpu-prof', '--cpu-prof-dir', folder, script, name, join(root, 'evaluators/misbehaving/nothing.mjs')],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`profiling ${name} failed: ${stderr}`)
  const bundles = new Map(
    readdirSync(outDir)
      .filter((file) => file.endsWith('.mjs'))
      .map((file) => [pathToFileURL(join(outDir, file)).href, regionsOf(readFileSync(join(outDir, file), 'utf8'))]),
  )
  const [file] = readdirSync(folder)
  const profile = JSON.parse(readFileSync(join(folder, file as string), 'utf8')) as CpuProfile
  return [Number(stdout), timesOf(profile, bundles)]
}

function tell(what: string, decisions: number, times: Times): void {
  const all = [...times.values()].reduce((sum, one) => sum + one, 0)
  say(`\n${what}: ${decisions.toLocaleString('en')} decisions, ${(all / 1_000).toFixed(1)} s of this thread`)
  for (const [stage, ms] of [...times].sort((a, b) => b[1] - a[1])) {
    const share = `${((ms / all) * 100).toFixed(1)} %`
    say(`  ${stage.padEnd(40)} ${share.padStart(8)} ${((ms * 1_000) / decisions).toFixed(2).padStart(8)} µs a decision`)
  }
}
