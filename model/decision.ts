/** The three outcomes of a request, in the words of IAM's `PolicyEvaluationDecisionType`. */
export const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'] as const

export type Decision = (typeof DECISIONS)[number]
