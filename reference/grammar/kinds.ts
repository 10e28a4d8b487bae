/** Where a policy document stands; the grammar differs by it (GRAM-02). */
export type DocumentKind =
  | 'identity'
  | 'session'
  | 'boundary'
  | 'scp'
  | 'rcp'
  | 'resource'
  | 'role-trust'
  | 'kms-key'
  | 'endpoint'

/** What the grammar asks of documents of one kind, beyond what it asks of all. */
export interface KindGrammar {
  /** The rule that forbids `Id`, if one does. */
  readonly idForbiddenBy: string | undefined
  /** `everyone`: only `Principal: "*"`, by RCP-03. */
  readonly principal: 'required' | 'forbidden' | 'everyone'
  /** The rule to name where a principal is missing or must not be. */
  readonly principalRule: string
  readonly notPrincipalForbiddenBy: string | undefined
  readonly resource: 'required' | 'optional' | 'forbidden'
  /** Whether Sids are `[A-Za-z0-9]*` and unique (GRAM-07); any string elsewhere. */
  readonly strictSids: boolean
}

const identity: KindGrammar = {
  idForbiddenBy: 'GRAM-03',
  principal: 'forbidden',
  principalRule: 'GRAM-02',
  notPrincipalForbiddenBy: undefined,
  resource: 'required',
  strictSids: true,
}

const resource: KindGrammar = {
  idForbiddenBy: undefined,
  principal: 'required',
  principalRule: 'GRAM-02',
  notPrincipalForbiddenBy: undefined,
  resource: 'optional',
  strictSids: false,
}

/** GRAM-02, GRAM-03 and GRAM-07 as a table. */
export const KIND_GRAMMARS: Readonly<Record<DocumentKind, KindGrammar>> = {
  identity,
  session: { ...identity, principalRule: 'SESS-09' },
  boundary: identity,
  scp: { ...identity, principalRule: 'SCP-04', strictSids: false },
  // The element table of RCP-03 has no Id either.
  rcp: { ...resource, idForbiddenBy: 'RCP-03', principal: 'everyone', principalRule: 'RCP-03', resource: 'required' },
  resource,
  'role-trust': { ...resource, notPrincipalForbiddenBy: 'TRUST-07', resource: 'forbidden' },
  'kms-key': resource,
  endpoint: resource,
}
