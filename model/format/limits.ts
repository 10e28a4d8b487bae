/**
 * Bounds of the scenario format. AWS's own are tighter (an ARN has at most 2,048 characters, an action 128); these only keep
 * the time of an evaluation bounded. Policy documents have no bound of length.
 */
export const LIMITS = {
  action: 1_024,
  resource: 8_192,
  contextKey: 1_024,
  contextValue: 65_536,
  contextValues: 10_000,
  arn: 8_192,
  requests: 100_000,
  depth: 64,
} as const
