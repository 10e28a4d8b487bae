import type { PolicyDocument } from '../../model/policyDocument.ts'

/** A document that allows everything. */
export const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
}
