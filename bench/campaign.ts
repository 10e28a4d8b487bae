import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { median } from './median.ts'
import type { Rate } from './throughput.ts'

/** Rates a second: requests generated, and decisions of whole campaigns in one thread and with two workers. */
export interface CampaignRates {
  readonly generation: Rate
  readonly alone: Rate
  readonly twoWorkers: Rate
}

const ROUNDS = 3

/** Measures bundles, as users run them: tsx makes every closure slower. Rounds alternate, each in a process of its own. */
export async function campaignRates(): Promise<CampaignRates> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const outDir = join(root, 'node_modules/.cache/assume-nothing-bench')
  mkdirSync(outDir, { recursive: true })
  try {
    const entry = { parts: 'bench/parts.ts', 'campaign-worker': 'campaign/workers/worker.ts' }
    await build({ config: false, cwd: root, entry, outDir, platform: 'node', dts: false, logLevel: 'error' })
    const rates = { generation: [] as number[], campaign: [] as number[], 'campaign-2': [] as number[] }
    for (let round = 0; round < ROUNDS; round++)
      for (const part of ['generation', 'campaign', 'campaign-2'] as const) rates[part].push(...measure(outDir, part))
    return {
      generation: rateOf(rates.generation),
      alone: rateOf(rates.campaign),
      twoWorkers: rateOf(rates['campaign-2']),
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

function measure(outDir: string, part: string): readonly number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(outDir, 'parts.mjs'), part], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`measuring ${part} failed: ${stderr}`)
  return JSON.parse(stdout) as number[]
}

function rateOf(rates: readonly number[]): Rate {
  return { median: median(rates), slowest: Math.min(...rates), fastest: Math.max(...rates) }
}
