import { type Arn, parseArn } from '../model/arn.ts'
import type { Context, ContextValue, Request } from '../model/format/request.ts'

/** A request as the matchers read it, prepared once. */
export interface Facts {
  readonly request: Request
  /** The action in lower case (ACT-01). */
  readonly action: string
  readonly resource: string
  /** The components of the resource; undefined for the resource `*`. */
  readonly arn: Arn | undefined
  /** Colons in the resource: an ARN with five of them has its segments where a pattern with five has its own. */
  readonly colons: number
  /** Whether the resource holds characters of UNSP-06. */
  readonly oddResource: boolean
  readonly values: ContextReader
}

/** Condition keys by lower-case name (COND-02), read on first use. */
export class ContextReader {
  private readonly context: Context
  private byName: Map<string, ContextValue> | undefined

  constructor(context: Context) {
    this.context = context
  }

  get(lowerCaseKey: string): ContextValue | undefined {
    if (this.byName === undefined) {
      this.byName = new Map()
      for (const key of Object.keys(this.context)) this.byName.set(key.toLowerCase(), this.context[key] as ContextValue)
    }
    return this.byName.get(lowerCaseKey)
  }
}

/** Control characters and surrogates, of which the documents do not say how wildcards meet them (UNSP-06). */
export const ODD_CHARACTERS = /[\u0000-\u001f\u007f\ud800-\udfff]/

export function factsOf(request: Request): Facts {
  const { resource } = request
  return {
    request,
    action: request.action.toLowerCase(),
    resource,
    arn: resource === '*' ? undefined : parseArn(resource),
    colons: countColons(resource),
    oddResource: ODD_CHARACTERS.test(resource),
    values: new ContextReader(request.context),
  }
}

function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count++
  return count
}
