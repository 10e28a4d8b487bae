import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { compileCondition } from '../condition/compileCondition.ts'
import type { DocumentKind } from '../grammar/checkDocument.ts'
import { listOf } from '../listOf.ts'
import { reachesOf } from '../principal/form.ts'
import { type Grant, grantOf } from '../principal/grantLevel.ts'
import { compileHits } from '../principal/hits.ts'
import { missesOf } from '../principal/misses.ts'
import { pinsPrincipalArn } from '../principal/pinsPrincipalArn.ts'
import type { Requester } from '../principal/requester.ts'
import { RULE } from '../rules.ts'
import { type ActionNotes, type ActionTest, compileAction } from './action.ts'
import type { CompiledStatement } from './compiledStatement.ts'
import { compileResource } from './resource.ts'

/** A document taken apart into what it denies and what it allows. */
export interface CompiledDocument {
  readonly denies: readonly CompiledStatement[]
  readonly allows: readonly CompiledStatement[]
}

export interface DocumentOrigin {
  /** Path into the scenario. */
  readonly policy: string
  readonly kind: DocumentKind
}

/** Compiles a document that the grammar has passed, for one requester. `meets` is told of UNSP inputs in it. */
export function compileDocument(
  document: PolicyDocument,
  { policy, kind }: DocumentOrigin,
  requester: Requester,
  meets: (unspecified: string) => void,
): CompiledDocument {
  const statements = listOf(document.Statement)
  if (statements.length === 0) meets('UNSP-18')
  const notes = { variables: document.Version === '2012-10-17', scp: kind === 'scp', meets }
  const denies: CompiledStatement[] = []
  const allows: CompiledStatement[] = []
  for (let index = 0; index < statements.length; index++) {
    const statement = statements[index] as Statement
    const deny = statement.Effect === 'Deny'
    noteOddPrincipals(statement, notes.variables, meets)
    const compiled: CompiledStatement = {
      ref: statement.Sid === undefined ? { policy, index } : { policy, index, sid: statement.Sid },
      action: actionOf(statement, notes),
      resource: compileResource(statement.Resource, statement.NotResource, notes),
      condition: compileCondition(statement.Condition, notes),
      grants: deny ? NO_GRANTS : grantsOf(statement, requester),
      misses: deny ? NO_MISSES : missesOf(statement.Principal, requester),
      hits: deny && hasPrincipals(statement) ? compileHits(statement, requester) : undefined,
    }
    if (deny) denies.push(compiled)
    else allows.push(compiled)
  }
  return { denies, allows }
}

/** The document as it stands at another path. */
export function movedTo(policy: string, { denies, allows }: CompiledDocument): CompiledDocument {
  const move = (statement: CompiledStatement): CompiledStatement => ({
    ...statement,
    ref: { ...statement.ref, policy },
  })
  return { denies: denies.map(move), allows: allows.map(move) }
}

/** SCP-04: since September 2025 an Allow of an SCP may use the full language. */
function actionOf(statement: Statement, notes: ActionNotes): ActionTest {
  const action = compileAction(statement.Action, statement.NotAction, notes)
  const full = statement.Condition !== undefined || statement.NotAction !== undefined || statement.Resource !== '*'
  if (!notes.scp || statement.Effect === 'Deny' || !full) return action
  return (facts, walk) => action(facts, walk) && walk.mark(RULE['SCP-04'], true)
}

const NO_MISSES: readonly number[] = []
const NO_GRANTS: readonly Grant[] = []

function hasPrincipals(statement: Statement): boolean {
  return statement.Principal !== undefined || statement.NotPrincipal !== undefined
}

/** NotPrincipal with Allow never gets here (GRAM-14). */
function grantsOf(statement: Statement, requester: Requester): readonly Grant[] {
  if (statement.Principal === undefined) return NO_GRANTS
  const pinned = pinsPrincipalArn(statement.Condition)
  return reachesOf(statement.Principal, requester).map((reach) => grantOf(reach, requester, pinned))
}

function noteOddPrincipals(
  { Principal, NotPrincipal }: Statement,
  variables: boolean,
  meets: (unspecified: string) => void,
): void {
  const element = Principal ?? NotPrincipal
  if (element === undefined || element === '*') return
  for (const values of [element.AWS, element.Service, element.Federated]) {
    if (values === undefined) continue
    const list = listOf(values)
    if (list.length === 0) meets('UNSP-18')
    if (variables && list.some((value) => value.includes('${'))) meets('UNSP-08')
  }
}
