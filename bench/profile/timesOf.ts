import { type Region, sourceAt } from './regionsOf.ts'

/** The part of V8's CPU profile that is read here. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples: readonly number[]
  /** Microseconds, parallel to `samples`. */
  readonly timeDeltas: readonly number[]
}

/** Milliseconds of CPU by what took them: a stage of the campaign, or what V8 did. Idle time is left out. */
export type Times = ReadonlyMap<string, number>

/** The stages by where their code stands; the first that fits. What fits none is `rest`: Node itself, libraries, events. */
const STAGES: readonly (readonly [prefix: string, stage: string])[] = [
  ['generators/shrink/', 'shrinking'],
  ['campaign/minimise', 'shrinking'],
  ['campaign/history/', 'shrinking'],
  ['generators/', 'generating'],
  ['properties/', 'properties: making and judging trials'],
  ['reference/', 'deciding (the reference)'],
  ['mutants/', 'deciding (the reference)'],
  ['evaluators/', 'transport'],
  ['campaign/', 'judging and counting'],
  ['model/', 'judging and counting'],
]

/** Sums a profile by stage. `bundles` holds the regions of each bundle by its URL. */
export function timesOf(profile: CpuProfile, bundles: ReadonlyMap<string, readonly Region[]>): Times {
  const stages = new Map(profile.nodes.map(({ id, callFrame }) => [id, stageOf(callFrame, bundles)]))
  const times = new Map<string, number>()
  for (const [at, sample] of profile.samples.entries()) {
    const stage = stages.get(sample) as string
    if (stage !== 'idle') times.set(stage, (times.get(stage) ?? 0) + (profile.timeDeltas[at] as number) / 1_000)
  }
  return times
}

function stageOf(
  { functionName, url, lineNumber }: CpuProfile['nodes'][number]['callFrame'],
  bundles: ReadonlyMap<string, readonly Region[]>,
): string {
  if (functionName === '(garbage collector)') return 'collecting garbage'
  if (functionName === '(idle)') return 'idle'
  const source = sourceAt(bundles.get(url) ?? [], lineNumber)
  const stage = STAGES.find(([prefix]) => source?.startsWith(prefix))
  return stage?.[1] ?? 'rest'
}
