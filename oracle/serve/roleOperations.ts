import { randomBytes } from 'node:crypto'
import { readJson } from '../../model/read/readJson.ts'
import { AwsError } from './awsError.ts'
import type { Operation } from './operation.ts'
import { page } from './page.ts'
import type { QueryValue } from './queryParameters.ts'
import type { XmlValue } from './queryXml.ts'
import { type ManagedPolicy, policyArn, type Role, roleArn, type Store } from './store.ts'

type Parameters = { readonly [name: string]: QueryValue }
type Result = { readonly [name: string]: XmlValue }

/** The calls that `oracle --provision` and `oracle clean` make, as far as they need them. */
export const ROLE_OPERATIONS: { readonly [name: string]: Operation } = {
  CreateRole: async (parameters, { store }) => {
    const [name, path] = [nameOf(parameters, 'RoleName', 64), pathOf(parameters)]
    if (store.roles.has(name)) throw new AwsError(409, 'EntityAlreadyExists', `Role with name ${name} already exists.`)
    const role: Role = {
      name,
      path,
      id: `AROA${idOf()}`,
      trust: documentOf(parameters, 'AssumeRolePolicyDocument'),
      created: new Date().toISOString(),
      boundary: parameters.PermissionsBoundary === undefined ? undefined : existing(parameters, store),
      tags: tagsOf(parameters),
      inline: new Map(),
      attached: new Set(),
    }
    store.roles.set(name, role)
    return { Role: roleXml(store, role) }
  },
  GetRole: async (parameters, { store }) => ({ Role: roleXml(store, roleOf(parameters, store)) }),
  DeleteRole: async (parameters, { store }) => {
    const role = roleOf(parameters, store)
    if (role.inline.size > 0 || role.attached.size > 0)
      throw new AwsError(409, 'DeleteConflict', 'Cannot delete entity, must delete policies first.')
    store.roles.delete(role.name)
    return {}
  },
  ListRoles: async (parameters, { store }) => {
    const { items, more } = page(under(parameters, [...store.roles.values()]), parameters)
    // As AWS does, without tags and boundary: those are told by GetRole.
    return {
      Roles: items.map((role) => ({ ...roleXml(store, role), Tags: undefined, PermissionsBoundary: undefined })),
      ...more,
    }
  },
  ListRoleTags: async (parameters, { store }) => {
    const { items, more } = page([...roleOf(parameters, store).tags], parameters)
    return { Tags: items.map(([Key, Value]) => ({ Key, Value })), ...more }
  },
  TagRole: async (parameters, { store }) => {
    const role = roleOf(parameters, store)
    for (const [key, value] of tagsOf(parameters)) role.tags.set(key, value)
    return {}
  },
  PutRolePolicy: async (parameters, { store }) => {
    roleOf(parameters, store).inline.set(
      nameOf(parameters, 'PolicyName', 128),
      documentOf(parameters, 'PolicyDocument'),
    )
    return {}
  },
  GetRolePolicy: async (parameters, { store }) => {
    const [role, name] = [roleOf(parameters, store), nameOf(parameters, 'PolicyName', 128)]
    const document = role.inline.get(name)
    if (document === undefined) throw missing(`The role policy with name ${name}`)
    return { RoleName: role.name, PolicyName: name, PolicyDocument: encodeURIComponent(document) }
  },
  ListRolePolicies: async (parameters, { store }) => {
    const { items, more } = page([...roleOf(parameters, store).inline.keys()], parameters)
    return { PolicyNames: items, ...more }
  },
  DeleteRolePolicy: async (parameters, { store }) => {
    const [role, name] = [roleOf(parameters, store), nameOf(parameters, 'PolicyName', 128)]
    if (!role.inline.delete(name)) throw missing(`The role policy with name ${name}`)
    return {}
  },
  AttachRolePolicy: async (parameters, { store }) => {
    roleOf(parameters, store).attached.add(existing(parameters, store, 'PolicyArn'))
    return {}
  },
  DetachRolePolicy: async (parameters, { store }) => {
    const arn = nameOf(parameters, 'PolicyArn', 2_048, /^arn:/)
    if (!roleOf(parameters, store).attached.delete(arn)) throw missing(`Policy ${arn}`)
    return {}
  },
  ListAttachedRolePolicies: async (parameters, { store }) => {
    const { items, more } = page([...roleOf(parameters, store).attached], parameters)
    const AttachedPolicies = items.map((arn) => ({ PolicyName: store.policies.get(arn)?.name, PolicyArn: arn }))
    return { AttachedPolicies, ...more }
  },
  CreatePolicy: async (parameters, { store }) => {
    const policy: ManagedPolicy = {
      name: nameOf(parameters, 'PolicyName', 128),
      path: pathOf(parameters),
      id: `ANPA${idOf()}`,
      document: documentOf(parameters, 'PolicyDocument'),
      created: new Date().toISOString(),
      tags: tagsOf(parameters),
    }
    const arn = policyArn(store, policy)
    if (store.policies.has(arn))
      throw new AwsError(409, 'EntityAlreadyExists', `A policy called ${policy.name} already exists.`)
    store.policies.set(arn, policy)
    return { Policy: policyXml(store, policy) }
  },
  GetPolicy: async (parameters, { store }) => ({ Policy: policyXml(store, policyOf(parameters, store)) }),
  GetPolicyVersion: async (parameters, { store }) => ({
    PolicyVersion: {
      Document: encodeURIComponent(policyOf(parameters, store).document),
      VersionId: 'v1',
      IsDefaultVersion: true,
    },
  }),
  ListPolicies: async (parameters, { store }) => {
    const { items, more } = page(under(parameters, [...store.policies.values()]), parameters)
    return { Policies: items.map((policy) => ({ ...policyXml(store, policy), Tags: undefined })), ...more }
  },
  ListPolicyTags: async (parameters, { store }) => {
    const { items, more } = page([...policyOf(parameters, store).tags], parameters)
    return { Tags: items.map(([Key, Value]) => ({ Key, Value })), ...more }
  },
  DeletePolicy: async (parameters, { store }) => {
    const arn = existing(parameters, store, 'PolicyArn')
    const used = [...store.roles.values()].some(({ boundary, attached }) => boundary === arn || attached.has(arn))
    if (used) throw new AwsError(409, 'DeleteConflict', 'Cannot delete a policy attached to entities.')
    store.policies.delete(arn)
    return {}
  },
}

function roleXml(store: Store, role: Role): Result {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: roleArn(store, role),
    CreateDate: role.created,
    AssumeRolePolicyDocument: encodeURIComponent(role.trust),
    MaxSessionDuration: 3600,
    Tags: [...role.tags].map(([Key, Value]) => ({ Key, Value })),
    PermissionsBoundary:
      role.boundary === undefined
        ? undefined
        : { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: role.boundary },
  }
}

function policyXml(store: Store, policy: ManagedPolicy): Result {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policyArn(store, policy),
    Path: policy.path,
    DefaultVersionId: 'v1',
    AttachmentCount: 0,
    IsAttachable: true,
    CreateDate: policy.created,
    UpdateDate: policy.created,
    Tags: [...policy.tags].map(([Key, Value]) => ({ Key, Value })),
  }
}

function roleOf(parameters: Parameters, { roles }: Store): Role {
  const name = nameOf(parameters, 'RoleName', 64)
  const role = roles.get(name)
  if (role === undefined) throw missing(`The role with name ${name}`)
  return role
}

function policyOf(parameters: Parameters, store: Store): ManagedPolicy {
  return store.policies.get(existing(parameters, store, 'PolicyArn')) as ManagedPolicy
}

function existing(parameters: Parameters, { policies }: Store, parameter = 'PermissionsBoundary'): string {
  const arn = nameOf(parameters, parameter, 2_048, /^arn:/)
  if (!policies.has(arn)) throw missing(`Policy ${arn}`)
  return arn
}

function missing(what: string): AwsError {
  return new AwsError(404, 'NoSuchEntity', `${what} cannot be found.`)
}

function nameOf(parameters: Parameters, parameter: string, longest: number, form = /^[\w+=,.@-]+$/): string {
  const value = parameters[parameter]
  if (typeof value !== 'string' || value.length > longest || !form.test(value))
    throw new AwsError(400, 'ValidationError', `${parameter}: expected a name of 1 to ${longest} characters`)
  return value
}

function pathOf({ Path: path }: Parameters): string {
  if (path === undefined) return '/'
  if (typeof path !== 'string' || path.length > 512 || !/^\/([\x21-\x7e]+\/)?$/.test(path))
    throw new AwsError(400, 'ValidationError', 'Path: expected to begin and end with /')
  return path
}

function documentOf(parameters: Parameters, parameter: string): string {
  const text = parameters[parameter]
  const reading = typeof text === 'string' ? readJson(text) : undefined
  if (reading?.ok !== true || typeof text !== 'string')
    throw new AwsError(400, 'MalformedPolicyDocument', `${parameter}: expected the JSON text of a policy document`)
  return text
}

function tagsOf({ Tags }: Parameters): Map<string, string> {
  const tags = (Array.isArray(Tags) ? Tags : []) as readonly { readonly Key?: unknown; readonly Value?: unknown }[]
  return new Map(tags.map(({ Key, Value }) => [String(Key ?? ''), String(Value ?? '')]))
}

function under<T extends { readonly path: string }>({ PathPrefix }: Parameters, all: readonly T[]): readonly T[] {
  return all.filter(({ path }) => typeof PathPrefix !== 'string' || path.startsWith(PathPrefix))
}

function idOf(): string {
  return randomBytes(16).toString('hex').toUpperCase().slice(0, 17)
}
