import type { Random } from '../random.ts'
import { fill, fits } from './fill.ts'
import type { Subject, Target } from './subject.ts'

/** An action to ask for, and texts at the edges of the pattern that it was drawn from. */
export interface ActionAround {
  readonly service: string
  readonly name: string
  readonly edges: readonly string[]
}

/** Asked for where a document says `*`. */
const ANY_SERVICE = ['s3', 'sqs', 'secretsmanager', 'lambda'] as const

/** An action that a statement's pattern covers, a real one of its service where there is one; now and then another of that service. */
export function actionAround(random: Random, { actions }: Target, subject: Subject): ActionAround {
  const pattern = actions.length === 0 ? '*' : random.pick(actions)
  const colon = pattern.indexOf(':')
  const known = Object.keys(subject.actions)
  const wild = colon === -1 || /[*?]/.test(pattern.slice(0, colon))
  const service = wild
    ? random.percent(50) && known.length > 0
      ? random.pick(known)
      : random.pick(ANY_SERVICE)
    : pattern.slice(0, colon)
  const written = colon === -1 ? '*' : pattern.slice(colon + 1)
  const all = subject.actions[service.toLowerCase()] ?? []
  const fitting = random.percent(12) ? all : all.filter((name) => fits(written, name))
  const name = fitting.length > 0 ? random.pick(fitting) : fill(random, written, () => 'x', random.pick(RUNS)) || 'Get'
  return { service, name, edges: edgesOf(service, written) }
}

const RUNS = ['', 'Object', 'Items'] as const

/** Where the first wildcard stands for nothing, and one character short of that. */
function edgesOf(service: string, written: string): readonly string[] {
  const at = written.search(/[*?]/)
  const stem = at === -1 ? written : written.slice(0, at)
  const near = at === -1 ? [`${written}s`, written.slice(0, -1)] : [stem, stem.slice(0, -1)]
  return near.filter((name) => name !== '').map((name) => `${service}:${name}`)
}
