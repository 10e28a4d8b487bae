import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Distilled, distil } from '../../campaign/distil/distil.ts'
import { isHeldOut } from '../../campaign/distil/heldOut.ts'
import { measureCorpus } from '../../campaign/distil/measureCorpus.ts'
import { SMALL_SCOPE } from '../../campaign/smallScope/scope.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { fileCases } from '../../corpus/fileCases.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { replaceFile } from '../../corpus/writeFile.ts'
import { loadIamSimulate } from '../../evaluators/iamSimulate/load.ts'
import { CONDITION_WORLDS } from '../../generators/smallScope/conditionWorld.ts'
import { MUTANTS } from '../../mutants/all.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

// Distils corpus/cases/generated anew: `npm run distil -- --seed 2026-11-22 --cases 2000`. Deterministic in seed, cases and worlds.
// `--measure` only says what share of the mutants the corpus finds, of the half that the distillation saw and of the other one.
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '2026-11-22' },
    cases: { type: 'string', default: '2000' },
    worlds: { type: 'string', default: '12000' },
    out: { type: 'string', default: join(corpusFolder(), 'generated') },
    measure: { type: 'boolean', default: false },
  },
})
if (values.measure) measure()
else await make()

function measure(): void {
  const all = loadCases([corpusFolder()]).cases
  const generated = all.filter(({ file }) => file.startsWith(values.out))
  const share = ({ found, of }: { found: number; of: number }): string => `${found} of ${of}`
  for (const [name, cases] of [
    ['whole corpus', all],
    ['written by hand', all.filter((one) => !generated.includes(one))],
    ['generated', generated],
  ] as const) {
    console.log(`${name}: ${cases.length} cases`)
    for (const { family, visible, heldOut } of measureCorpus(
      cases.map((one) => one.case),
      MUTANTS,
    ))
      console.log(`  ${family.padEnd(14)} visible ${share(visible).padEnd(12)} held out ${share(heldOut)}`)
  }
}

async function make(): Promise<void> {
  const began = performance.now()
  let told = began
  const taken = await distil({
    seed: values.seed,
    cases: Number(values.cases),
    worlds: Number(values.worlds),
    suite: suiteFor(referenceEvaluator.hello),
    mutants: MUTANTS.filter((mutant) => !isHeldOut(mutant)),
    properties: PROPERTIES,
    scope: SMALL_SCOPE,
    // They come first in it.
    conditions: { ...SMALL_SCOPE, worlds: CONDITION_WORLDS.length },
    second: await loadIamSimulate(),
    stop: () => false,
    progress: (worlds, cases) => {
      if (performance.now() - told < 5_000) return
      told = performance.now()
      console.error(`${worlds} worlds, ${cases} cases, ${Math.round((told - began) / 1_000)} s`)
    },
  })
  const files = fileCases(taken.map((one) => ({ kind: kindOf(one), case: one.case })))
  for (const [name, text] of files) replaceFile(join(values.out, name), text)
  // What an earlier distillation left.
  for (const name of readdirSync(values.out))
    if (name.endsWith('.jsonl') && !files.has(name)) rmSync(join(values.out, name))
  const telling = taken.filter(({ kills }) => kills.length > 0).length
  console.log(
    `${taken.length} cases in ${files.size} files; ${telling} of them tell a visible mutant from the reference`,
  )
}

/** The file that a case stands in: the layer that decided, and how. */
function kindOf({ layer, case: one }: Distilled): string {
  if (layer === undefined || !('decisions' in one)) return 'malformed'
  const [decision = ''] = one.decisions
  return `${layer}-${decision.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
