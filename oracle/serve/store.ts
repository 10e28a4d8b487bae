/** A role as the server keeps it; documents are JSON texts. */
export interface Role {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly trust: string
  readonly created: string
  boundary: string | undefined
  readonly tags: Map<string, string>
  readonly inline: Map<string, string>
  readonly attached: Set<string>
}

/** A managed policy, by its ARN. */
export interface ManagedPolicy {
  readonly name: string
  readonly path: string
  readonly id: string
  readonly document: string
  readonly created: string
  readonly tags: Map<string, string>
}

/** What the server remembers, in memory. */
export interface Store {
  readonly account: string
  readonly partition: string
  readonly roles: Map<string, Role>
  readonly policies: Map<string, ManagedPolicy>
}

export function emptyStore(account = '123456789012', partition = 'aws'): Store {
  return { account, partition, roles: new Map(), policies: new Map() }
}

export function roleArn({ account, partition }: Store, { path, name }: Pick<Role, 'path' | 'name'>): string {
  return `arn:${partition}:iam::${account}:role${path}${name}`
}

export function policyArn({ account, partition }: Store, { path, name }: Pick<ManagedPolicy, 'path' | 'name'>): string {
  return `arn:${partition}:iam::${account}:policy${path}${name}`
}
