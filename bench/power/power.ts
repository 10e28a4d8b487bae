import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { MUTANTS } from '../../mutants/all.ts'
import { casesAt } from '../../scripts/judging/casesAt.ts'
import { jobsOf } from './job.ts'
import { measure } from './measure.ts'
import { isStale, measuredVersion } from './measuredVersion.ts'
import { chosen, powerOptions } from './powerOptions.ts'
import { powerPicture } from './powerPicture.ts'
import { powerText } from './powerText.ts'
import { appendResult, missingFrom, readResults } from './results.ts'
import { runPower } from './runPower.ts'
import { summarise } from './summarise.ts'
import { summaryJson } from './summaryJson.ts'

// `npm run power`, from the root of the checkout: measures what is missing, and writes what was measured.
const say = (text: string): void => void process.stderr.write(`${text}\n`)
const options = powerOptions(process.argv.slice(2))
const bundle = resolve('dist/assume-nothing.mjs')
const version = measuredVersion()
const files = [options.out, ...options.from]
const jobs = jobsOf(options.plan)
const missing = missingFrom(readResults(files), version, chosen(jobs, options))
say(`${version}: ${missing.length} of ${jobs.length} measurements to do`)
if (missing.some(({ part }) => part === 'command') && isStale(bundle))
  throw new Error(`${bundle} is not there or older than the code that it stands for: npm run prepare`)
mkdirSync(dirname(resolve(options.out)), { recursive: true })

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
let cases: ReturnType<typeof casesAt> | undefined
const bench = { version, bundle, beside: options.beside, mutants: MUTANTS, cases: () => (cases ??= casesAt([])) }
let told = 0
await runPower(missing, (job) => measure(job, bench), options.beside, {
  result: (result) => appendResult(options.out, result),
  progress: (done, all) => {
    if (performance.now() - told < 5_000 && done < all) return
    told = performance.now()
    say(`${done} of ${all}, after ${Math.round(told / 1_000)} s`)
  },
})

if (options.write) {
  const left = missingFrom(readResults(files), version, jobs).length
  if (left > 0) say(`${left} measurements are missing: what is written says of how many runs it speaks`)
  const summary = summarise(options.plan, version, readResults(files))
  if (!existsSync('docs/images')) mkdirSync('docs/images')
  writeFileSync('docs/power.json', summaryJson(summary))
  writeFileSync('docs/power.md', powerText(summary))
  writeFileSync('docs/images/power.svg', powerPicture(summary))
}
