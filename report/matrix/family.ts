import type { Feature, Form } from '../../model/format/hello.ts'

/** A section of the catalogue, which is a group of rows. */
export interface Family {
  /** What its rules' ids begin with. */
  readonly id: string
  readonly title: string
  /** Without this feature none of its rules can be asked about. */
  readonly needs?: Feature
  /** An evaluator that does not know this form cannot be asked about any of its rules. */
  readonly form?: Form
}

/** In the order of the catalogue. */
const FAMILIES: readonly Family[] = [
  { id: 'EVAL', title: 'How a request is evaluated' },
  { id: 'SESS', title: 'Session policies', needs: 'session' },
  { id: 'STS', title: 'Issuing a session', needs: 'call' },
  { id: 'KEY', title: 'Context keys of a session' },
  { id: 'RES', title: 'Resource policies and their principals', needs: 'resource' },
  { id: 'TRUST', title: 'Role trust policies', needs: 'role-trust' },
  { id: 'KMS', title: 'Key policies', needs: 'kms-key' },
  { id: 'GRAM', title: 'Policy grammar' },
  { id: 'ACT', title: 'Actions' },
  { id: 'RSC', title: 'Resources' },
  { id: 'VAR', title: 'Policy variables', form: 'variables' },
  { id: 'COND', title: 'Conditions', form: 'Condition' },
  { id: 'PB', title: 'Permissions boundaries', needs: 'boundary' },
  { id: 'SCP', title: 'Service control policies', needs: 'scps' },
  { id: 'RCP', title: 'Resource control policies', needs: 'rcps' },
  { id: 'VPCE', title: 'VPC endpoint policies', needs: 'endpoint' },
  { id: 'SIM', title: 'AWS’s policy simulator' },
]

/** What no rule of this version's catalogue is about: the protocol, rules of other versions. */
export const BEYOND: Family = { id: 'OTHER', title: 'Beyond the catalogue' }

/** The family of a rule of the catalogue. */
export function familyOf(rule: string): Family {
  return FAMILIES.find(({ id }) => rule.startsWith(`${id}-`)) ?? BEYOND
}
