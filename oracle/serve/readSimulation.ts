import type { SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam'
import { z } from 'zod'
import { problemsFromZod } from '../../model/read/fromZod.ts'
import { problemText } from '../../model/read/problem.ts'
import { InvalidInput } from '../standIn/scenarioFrom.ts'
import type { QueryValue } from './queryParameters.ts'

const text = z.string()
/** The wire has no empty list: it is written as an empty text. */
const list = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? [] : value), schema)
const policies = (most = 1_000) => list(z.array(text.min(1).max(131_072)).max(most))
const number = text.regex(/^\d{1,4}$/).transform(Number)

/** The parameters that both simulations take; other names are refused, as a slip there would go unnoticed. */
const shared = {
  PolicyInputList: policies().optional(),
  PermissionsBoundaryPolicyInputList: policies(1).optional(),
  ActionNames: list(z.array(text.min(3).max(128)).min(1).max(1_000)),
  ResourceArns: list(z.array(text.min(1).max(2_048)).max(1_000)).optional(),
  ResourcePolicy: text.min(1).max(131_072).optional(),
  ResourceOwner: text.min(1).max(2_048).optional(),
  CallerArn: text.min(1).max(2_048).optional(),
  ContextEntries: list(
    z.array(
      z.object({
        ContextKeyName: text.min(5).max(256),
        ContextKeyValues: list(z.array(text)).optional(),
        ContextKeyType: z
          .templateLiteral([z.enum(['string', 'numeric', 'boolean', 'ip', 'binary', 'date']), z.enum(['', 'List'])])
          .optional(),
      }),
    ),
  ).optional(),
  ResourceHandlingOption: text.optional(),
  MaxItems: number.pipe(z.number().min(1).max(1_000)).optional(),
  Marker: text.min(1).max(320).optional(),
  Action: text,
  Version: text.optional(),
}

const custom = z.strictObject({
  ...shared,
  PolicyInputList: policies().default([]),
  OrderedOrganizationPolicyInputList: list(
    z.array(z.object({ ServiceControlPolicyInputList: policies().optional() })).max(7),
  ).optional(),
})

const principal = z.strictObject({
  ...shared,
  PolicySourceArn: text.min(20).max(2_048),
  PolicyExclusionList: z.any().optional(),
})

export type CustomSimulation = z.infer<typeof custom>
export type PrincipalSimulation = Omit<z.infer<typeof principal>, 'PolicyExclusionList'> &
  Pick<SimulatePrincipalPolicyRequest, 'PolicySourceArn'>

/** Reads SimulateCustomPolicy's parameters. Throws InvalidInput with the parameter and what was expected. */
export function readCustomSimulation(parameters: QueryValue): CustomSimulation {
  return read(custom, parameters)
}

/** Likewise of SimulatePrincipalPolicy; a PolicyExclusionList is refused, as nothing here could be excluded. */
export function readPrincipalSimulation(parameters: QueryValue): PrincipalSimulation {
  const { PolicyExclusionList, ...rest } = read(principal, parameters)
  if (PolicyExclusionList !== undefined) throw new InvalidInput('PolicyExclusionList: not taken by this server')
  return rest
}

function read<T>(schema: z.ZodType<T>, parameters: QueryValue): T {
  // Objects without prototype, as they come from the wire, are no plain ones to the library.
  const value: unknown = JSON.parse(JSON.stringify(parameters))
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new InvalidInput(problemsFromZod(parsed.error, value).map(problemText).join('; '))
}
