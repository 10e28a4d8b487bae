import type { ReadRole } from './readRole.ts'

/**
 * What stands in files for what is the user's own: each account number that the role or its documents name, the role, the policies attached
 * to it. Only what can be nothing else is replaced: a role may be called `allowed`, and answers hold that word.
 */
export function namesOf({ arn, policies, boundary, attached }: ReadRole): ReadonlyMap<string, string> {
  const texts = [arn, ...attached, ...policies, ...(boundary === undefined ? [] : [boundary.arn, boundary.document])]
  const all = texts.join('\n')
  const names = new Map<string, string>()
  for (const [account] of all.matchAll(/(?<!\d)\d{12}(?!\d)/g)) name(account, (n) => `9${String(n).padStart(11, '0')}`)
  const path = arn.slice(arn.indexOf(':role/') + 1)
  const role = path.slice(path.lastIndexOf('/') + 1)
  name(`:${path}`, (n) => `:role/NamedRole${n}`)
  name(`:assumed-role/${role}`, (n) => `:assumed-role/NamedRole${n}`)
  name(`role_${role}_`, (n) => `role_NamedRole${n}_`)
  for (const policy of [...attached, ...(boundary === undefined ? [] : [boundary.arn])])
    if (!policy.includes('::aws:')) name(policy.slice(policy.indexOf(':policy/')), (n) => `:policy/NamedPolicy${n}`)
  return names

  /** The first stand-in that the texts do not hold already, so that it can be turned back. */
  function name(real: string, standIn: (n: number) => string): void {
    if (names.has(real)) return
    const taken = new Set(names.values())
    let n = names.size + 1
    while (taken.has(standIn(n)) || all.includes(standIn(n))) n++
    names.set(real, standIn(n))
  }
}
