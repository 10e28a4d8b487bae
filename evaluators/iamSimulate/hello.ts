import type { Hello } from '../../model/format/hello.ts'
import { PROTOCOL_VERSION } from '../../model/version.ts'

/**
 * What `@cloud-copilot/iam-simulate` sets out to decide. Not claimed: the root user and callers with a token of an identity
 * provider (it knows neither), and validation (its checks are a pre-condition for simulating, not a grammar).
 */
export function helloOfIamSimulate(version: string): Hello {
  return {
    protocol: PROTOCOL_VERSION,
    name: '@cloud-copilot/iam-simulate',
    version,
    language: 'typescript',
    outcomes: 'three-way',
    supports: [
      'identity',
      'session',
      'resource',
      'boundary',
      'scps',
      'rcps',
      'endpoint',
      'cross-account',
      'federated-user',
      'iam-user',
      'aws-service',
      'anonymous',
      'role-trust',
      'kms-key',
    ],
  }
}
