import { parseArn } from '../arn.ts'
import { LIMITS } from '../format/limits.ts'
import type { Context, Request } from '../format/request.ts'
import { type Problem, pathText, short, under } from './problem.ts'

/** The rules of the format for one request, as paths within it. */
export function checkRequest(request: Request, resourceAccount: string): Problem[] {
  return [
    ...checkAction(request),
    ...checkResource(request, resourceAccount),
    ...under('context', checkContext(request.context)),
  ]
}

function checkAction({ action }: Request): Problem[] {
  return /^[^:]+:./s.test(action) ? [] : [{ path: 'action', expected: 'service:Action', received: short(action) }]
}

function checkResource({ resource }: Request, resourceAccount: string): Problem[] {
  if (resource === '*') return []
  const received = short(resource)
  const arn = parseArn(resource)
  if (arn === undefined || arn.partition === '' || arn.service === '' || arn.resource === '') {
    return [{ path: 'resource', expected: 'an ARN, or *', received }]
  }
  if (arn.account === '' || arn.account === resourceAccount) return []
  return [{ path: 'resource', expected: `an ARN of the resource account ${resourceAccount}`, received }]
}

/** UNSP-10, and the one key that a schema's record passes over in silence. */
function checkContext(context: Context): Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, string>()
  for (const [key, value] of Object.entries(context)) {
    const lower = key.toLowerCase()
    const other = seen.get(lower)
    if (other !== undefined) {
      problems.push({
        path: pathText([key]),
        expected: `each key once: it equals ${short(JSON.stringify(other))} but for letter case`,
      })
    }
    seen.set(lower, key)
    if (key === '__proto__' && !isContextValue(value)) {
      problems.push({
        path: pathText([key]),
        expected: `a string or an array of at most ${LIMITS.contextValues} strings, of at most ${LIMITS.contextValue} characters each`,
      })
    }
  }
  return problems
}

function isContextValue(value: unknown): boolean {
  const fits = (one: unknown) => typeof one === 'string' && one.length <= LIMITS.contextValue
  return Array.isArray(value) ? value.length <= LIMITS.contextValues && value.every(fits) : fits(value)
}
