import { RULES } from '../model/catalogue/catalogue.ts'
import { DECISIONS, type Decision } from '../model/decision.ts'
import type { Request } from '../model/format/request.ts'
import type { CompiledWorld } from './compile.ts'
import { Facts } from './facts.ts'
import { flowChart } from './flowChart.ts'
import { permittedDecisions } from './permittedDecisions.ts'
import { OPEN_POINTS } from './rules.ts'
import type { StatementRef, Verdict } from './verdict.ts'
import { Walk } from './walk.ts'

const walk = new Walk(RULES.length)
const ALONE: Readonly<Record<Decision, readonly Decision[]>> = {
  allowed: ['allowed'],
  explicitDeny: ['explicitDeny'],
  implicitDeny: ['implicitDeny'],
}
const NONE: readonly string[] = []
const NO_STATEMENTS: readonly StatementRef[] = []

/** Decides one request: the adopted decision with its reasons, and all decisions that the open points permit. */
export function decide(world: CompiledWorld, request: Request): Verdict {
  return decideFacts(world, new Facts(request, world.keys))
}

/** The same, for a request whose facts are known. */
export function decideFacts(world: CompiledWorld, facts: Facts): Verdict {
  walk.begin(world.readings)
  const { decision, layer } = flowChart(world, facts, walk)
  const marks = walk.marks()
  const statements = walk.statements.length === 0 ? NO_STATEMENTS : walk.statements.slice()
  const { permitted, open } = openness(world, facts, decision)
  return { decision, permitted, layer, statements, marks, worldMarks: world.marks, open }
}

/** The decision alone, for where nobody asks for reasons. */
export function decideOnly(world: CompiledWorld, request: Request): Decision {
  walk.begin(world.readings)
  return flowChart(world, new Facts(request, world.keys), walk).decision
}

function openness(world: CompiledWorld, facts: Facts, decision: Decision): Pick<Verdict, 'permitted' | 'open'> {
  const unspecified = walk.unspecified | world.unspecified
  if (unspecified !== 0) return { permitted: DECISIONS, open: idsOf(unspecified) }
  if (walk.consulted === 0) return { permitted: ALONE[decision], open: NONE }
  const { permitted, points, unspecified: met } = permittedDecisions(world, facts, walk)
  if (permitted.length === 1) return { permitted, open: NONE }
  return { permitted, open: [...pointIds(points), ...idsOf(met)] }
}

function pointIds(points: number): string[] {
  return OPEN_POINTS.filter((_point, index) => (points & (1 << index)) !== 0).map(({ id }) => id)
}

function idsOf(unspecified: number): string[] {
  const ids: string[] = []
  for (let number = 1; number < 32; number++) {
    if ((unspecified & (1 << number)) !== 0) ids.push(`UNSP-${String(number).padStart(2, '0')}`)
  }
  return ids
}
