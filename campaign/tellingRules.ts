import { RULES } from '../model/catalogue/catalogue.ts'
import type { Layer } from '../model/layer.ts'
import type { Verdict } from '../reference/verdict.ts'

/** What sets the statements of a scenario apart, the rarest first. */
const MATCHING = ['VAR', 'COND', 'KEY', 'RSC', 'ACT', 'GRAM']
/** What layers are about. */
const LAYERED = ['TRUST', 'KMS', 'SESS', 'RES', 'PB', 'SCP', 'RCP', 'VPCE', 'STS']
/** What is said of a kind of policy that is not there: true, and never why. */
const NEUTRAL: ReadonlySet<string> = new Set(['SESS-06', 'SESS-11', 'VPCE-02'])

/** Rules, or families of them, of the layer that settled a request. */
const OF_LAYER: { readonly [layer in Layer]: readonly string[] } = {
  operation: ['EVAL-22', 'SESS-16', 'TRUST-10'],
  partition: ['EVAL-15'],
  rcp: ['RCP'],
  scp: ['SCP'],
  endpoint: ['VPCE'],
  resource: ['TRUST', 'KMS', 'RES'],
  root: ['EVAL-20'],
  identity: [],
  boundary: ['PB'],
  session: ['SESS'],
}

/** Rules of layers that hold wherever the layer has a say: a condition that had to stay in a minimal case tells more. */
const GENERIC = /^(RES-TABLE-.*|RES-0[12]|PB-0[13]|SCP-0[1-5]|RCP-0[135]|VPCE-01|SESS-0[1-4]|SESS-1[0134])$/
/** What any condition whose key is there uses. */
const ANY_CONDITION: ReadonlySet<string> = new Set(['COND-01', 'COND-02'])

/**
 * The ids of the rules that a verdict used, each once, the most telling first: those are the ones that people are shown. First
 * come the particular rules of the layer that decided, conditions and variables, then what is true of the layer at all, then what else
 * made statements match or not, then other layers; what was asked for and did
 * not hold comes last, unless nothing was allowed for that very reason.
 */
export function tellingRules(verdict: Pick<Verdict, 'marks' | 'layer' | 'decision'>): readonly string[] {
  const ranks = new Map<string, number>()
  for (const mark of verdict.marks) {
    const id = RULES[mark >> 1]?.id
    if (id === undefined) continue
    ranks.set(id, Math.min(ranks.get(id) ?? Number.POSITIVE_INFINITY, rank(id, (mark & 1) === 1, verdict)))
  }
  return [...ranks].sort(([, one], [, other]) => one - other).map(([id]) => id)
}

function rank(id: string, held: boolean, { layer, decision }: Pick<Verdict, 'layer' | 'decision'>): number {
  const family = id.slice(0, id.indexOf('-'))
  const own = OF_LAYER[layer].findIndex((name) => name === id || name === family)
  const missed = decision === 'implicitDeny' && !held
  // A variable that had to stay is what it is about: no other rule would need it.
  if (family === 'VAR' && (held || missed)) return -1
  if (own !== -1 && (held || missed) && !NEUTRAL.has(id))
    return own / 10 + (GENERIC.test(id) ? 0.8 : 0) + (id.includes('TABLE') ? 0.05 : 0)
  const matching = MATCHING.indexOf(family)
  if ((family === 'VAR' || family === 'COND') && (held || missed) && !ANY_CONDITION.has(id))
    return (held && decision === 'implicitDeny' ? 1.1 : 0.5) + matching / 10
  if (matching !== -1 && (held || missed)) return 1 + matching / 10 + (missed || decision !== 'implicitDeny' ? 0 : 0.7)
  if (id === 'EVAL-01') return 3
  const layered = LAYERED.indexOf(family)
  const last = held ? 0 : 10
  if (layered !== -1 && !NEUTRAL.has(id)) return last + 4 + layered / 10
  return last + 6
}
