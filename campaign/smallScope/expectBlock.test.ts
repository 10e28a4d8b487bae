import { describe, expect, it } from 'vitest'
import type { BlockWorld } from '../../generators/smallScope/block.ts'
import { REQUESTERS, type Requester, type RequesterId } from '../../generators/smallScope/cast.ts'
import type { FormId } from '../../generators/smallScope/forms.ts'
import { LAYERS, type LayerName, type LayerState } from '../../generators/smallScope/layer.ts'
import type { Relation, ResourceOption } from '../../generators/smallScope/resourceOption.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import { expectBlock } from './expectBlock.ts'

interface Case {
  readonly requester: RequesterId
  readonly resource?: ResourceOption
  readonly relation?: Relation
  readonly kind?: ResourceKind
  readonly layers?: { readonly [layer in LayerName]?: LayerState }
  readonly action?: string
}

function permitted({
  requester,
  resource,
  relation = 'same',
  kind = 'generic',
  layers = {},
  action = 's3:GetObject',
}: Case) {
  const all = Object.fromEntries(LAYERS.map((layer) => [layer, layers[layer] ?? 'absent']))
  const world = {
    block: { requester: REQUESTERS.find(({ id }) => id === requester) as Requester, relation, kind },
    resource: resource ?? { policy: 'absent', asks: ['in'] },
    layers: Object.fromEntries(LAYERS.map((layer) => [layer, { shape: layers[layer] ?? 'absent', asks: ['in'] }])),
  } as unknown as BlockWorld
  return expectBlock(world, { resource: 'in', layers: all as never }, action).permitted
}

const allow = (form: FormId): ResourceOption => ({ policy: 'principal', effect: 'Allow', form, asks: ['in'] })
const ALL_NONE = { identity: 'none', boundary: 'none', inline: 'none' } as const

describe('the documented table of implicit denies in identity policy, boundary and session policy', () => {
  it.each<[RequesterId, FormId, string]>([
    ['role-session', 'role', 'implicitDeny'],
    ['role-session', 'session', 'allowed'],
    ['federated-user', 'user', 'implicitDeny'],
    ['federated-user', 'federated-user', 'allowed'],
  ])('%s by %s: %s', (requester, form, decision) => {
    expect(permitted({ requester, resource: allow(form), layers: ALL_NONE })).toEqual([decision])
  })

  it.each<[RequesterId, FormId, string]>([
    ['user', 'user', 'allowed'],
    ['root', 'account-arn', 'allowed'],
    ['service', 'service', 'allowed'],
  ])('%s by %s: %s', (requester, form, decision) => {
    expect(permitted({ requester, resource: allow(form) })).toEqual([decision])
  })
})

describe('the tables', () => {
  it.each<[string, Case, readonly string[]]>([
    [
      'an explicit deny wins',
      { requester: 'role-session', layers: { identity: 'deny' }, resource: allow('session') },
      ['explicitDeny'],
    ],
    ['no session policy is neutral', { requester: 'role-session', layers: { identity: 'allow' } }, ['allowed']],
    ['but for GetFederationToken', { requester: 'federated-user', layers: { identity: 'allow' } }, ['implicitDeny']],
    [
      'session policies unite',
      { requester: 'role-session', layers: { identity: 'allow', inline: 'none', managed: 'allow' } },
      ['allowed'],
    ],
    [
      'across accounts a session ARN bypasses nothing',
      { requester: 'role-session', relation: 'cross', resource: allow('session'), layers: { identity: 'none' } },
      ['implicitDeny'],
    ],
    [
      'a key policy has to allow',
      { requester: 'user', kind: 'kms-key', layers: { identity: 'allow' } },
      ['implicitDeny'],
    ],
    [
      'or to delegate',
      { requester: 'user', kind: 'kms-key', resource: allow('account-id'), layers: { identity: 'allow' } },
      ['allowed'],
    ],
    ['the root user has everything', { requester: 'root' }, ['allowed']],
    [
      'but no role',
      { requester: 'root', kind: 'role-trust', resource: allow('star'), action: 'sts:AssumeRole' },
      ['implicitDeny'],
    ],
    [
      'SCPs do not reach the anonymous',
      { requester: 'anonymous', resource: allow('star'), layers: { scps: 'deny' } },
      ['allowed'],
    ],
    [
      'a star past a boundary is open',
      { requester: 'user', resource: allow('star'), layers: { boundary: 'none' } },
      ['allowed', 'implicitDeny'],
    ],
    [
      'the label of a missing SCP is open',
      { requester: 'user', layers: { identity: 'allow', scps: 'none' } },
      ['implicitDeny', 'explicitDeny'],
    ],
    [
      'NotPrincipal that lists some levels is open',
      {
        requester: 'role-session',
        layers: { identity: 'allow' },
        resource: { policy: 'not-principal', lists: ['role'], asks: ['in'] },
      },
      ['explicitDeny', 'allowed'],
    ],
    [
      'with a boundary it denies',
      {
        requester: 'role-session',
        layers: { identity: 'allow', boundary: 'allow' },
        resource: { policy: 'not-principal', lists: ['account', 'role', 'session'], asks: ['in'] },
      },
      ['explicitDeny'],
    ],
  ])('%s', (_, one, decisions) => expect(permitted(one)).toEqual(decisions))
})
