import { randomBytes } from 'node:crypto'
import type { PrincipalDocuments } from '../client/principalSource.ts'
import { createRole } from './createRole.ts'
import { findLeft } from './findLeft.ts'
import type { Iam } from './iam.ts'
import { policyNamed } from './policyNamed.ts'
import { removePolicy } from './removePolicy.ts'
import { removeRole } from './removeRole.ts'

/** A role while it exists. */
export interface TemporaryRole {
  readonly name: string
  readonly arn: string
}

/** The roles of a run: made one by one, removed one by one, and all of them by `close`, whatever happened before. */
export class TemporaryRoles {
  readonly runId = randomBytes(6).toString('hex')
  /** Name → what was meant to be made; an entry goes away when nothing of that name is left. */
  readonly #made = new Map<string, PrincipalDocuments>()
  readonly #make: Iam
  readonly #undo: Iam
  #count = 0
  #closed = false

  /** `undo` is how things are removed: by a way that neither Ctrl-C nor a budget ends. */
  constructor(make: Iam, undo: Iam) {
    this.#make = make
    this.#undo = undo
  }

  /** Names of what may still exist. */
  get left(): readonly string[] {
    return [...this.#made.keys()]
  }

  /** Makes a role. Rejects with IAM's error, having removed what there was of it; where that failed as well, `close` tries again. */
  async make(documents: PrincipalDocuments): Promise<TemporaryRole> {
    if (this.#closed) throw new Error('no roles are made any more')
    const name = `assume-nothing-${this.runId}-${this.#count++}`
    // Noted before the first call: a call whose answer is lost may have made it.
    this.#made.set(name, documents)
    try {
      return { name, arn: await createRole(this.#make, name, this.runId, documents) }
    } catch (thrown) {
      await this.remove(name).catch(() => undefined)
      throw thrown
    }
  }

  async remove(name: string): Promise<void> {
    const documents = this.#made.get(name)
    if (documents === undefined) return
    await removeRole(this.#undo, name)
    const boundary = documents.boundary === undefined ? undefined : await policyNamed(this.#undo, name)
    if (boundary !== undefined) await removePolicy(this.#undo, boundary)
    this.#made.delete(name)
  }

  /** Removes whatever is left; after it none is made. Rejects with the last failure, having tried all; `left` then names what remains. */
  async close(): Promise<void> {
    this.#closed = true
    const failures: unknown[] = []
    for (const name of this.left) await this.remove(name).catch((thrown) => failures.push(thrown))
    if (failures.length === 0) return
    // Whoever may remove only what bears our tag is refused, not told of nothing, where an earlier attempt has removed it.
    const found = new Set((await findLeft(this.#undo)).map(({ name }) => name))
    for (const name of this.left) if (!found.has(name)) this.#made.delete(name)
    if (this.#made.size > 0) throw failures.at(-1)
  }
}
