import type { Request } from '../model/format/request.ts'
import type { Policy } from '../model/policyDocument.ts'
import { Facts, KeyNames } from './facts.ts'
import type { DocumentKind, Flaw } from './grammar/checkDocument.ts'
import { type Requester, sameRequester } from './principal/requester.ts'
import { type CompiledDocument, movedTo } from './statement/compileDocument.ts'

/** What compiling one document came to, wherever in a scenario it stands. */
export type Compiled = { readonly unspecified: number } & (
  | { readonly flaw: Flaw }
  | { readonly flaw?: undefined; readonly path: string; readonly document: CompiledDocument }
)

interface Known {
  readonly kind: DocumentKind
  /** Undefined for kinds of documents that name no principals: what they mean does not depend on who asks. */
  readonly requester: Requester | undefined
  readonly compiled: Compiled
}

const WITHOUT_PRINCIPALS: ReadonlySet<DocumentKind> = new Set(['identity', 'session', 'boundary', 'scp'])

/**
 * What is known of some related scenarios, which share most documents and requests. Both are told by identity: only for scenarios
 * that nobody changes in place. Whoever makes a memory lets it go when the scenarios have been judged.
 */
export class Memory {
  /** Condition keys that the documents ask for. */
  readonly keys = new KeyNames()
  private readonly documents = new Map<Policy, Known>()
  private readonly requests = new Map<readonly Request[], readonly Facts[]>()
  private requester: Requester | undefined

  /** The requester, as the same object while it is the same. */
  sameOrNew(requester: Requester): Requester {
    if (this.requester === undefined || !sameRequester(this.requester, requester)) this.requester = requester
    return this.requester
  }

  /** A document as it was compiled before, put at this path, or as `compile` does it now. */
  document(policy: Policy, path: string, kind: DocumentKind, requester: Requester, compile: () => Compiled): Compiled {
    const asker = WITHOUT_PRINCIPALS.has(kind) ? undefined : requester
    const known = this.documents.get(policy)
    if (known === undefined || known.kind !== kind || known.requester !== asker) {
      const compiled = compile()
      this.documents.set(policy, { kind, requester: asker, compiled })
      return compiled
    }
    const { compiled } = known
    if (compiled.flaw !== undefined || compiled.path === path) return compiled
    return { ...compiled, path, document: movedTo(path, compiled.document) }
  }

  /** The facts of these requests. */
  facts(requests: readonly Request[]): readonly Facts[] {
    let facts = this.requests.get(requests)
    if (facts === undefined) {
      facts = requests.map((request) => new Facts(request, this.keys))
      this.requests.set(requests, facts)
    }
    return facts
  }
}
