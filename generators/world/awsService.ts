import type { ValueType } from '../conditions/operators.ts'

/** A condition key as AWS lists it; the tag keys of `…Tag/${TagKey}` are all `team`. */
export interface AwsKey {
  readonly name: string
  readonly type: ValueType
  readonly multi: boolean
}

/** A resource type as AWS lists it, with some of the actions on it and the condition keys that all of these have. */
export interface AwsType {
  readonly name: string
  /** `arn:${Partition}:sns:${Region}:${Account}:${TopicName}` */
  readonly arn: string
  readonly actions: readonly string[]
  readonly keys: readonly AwsKey[]
}

export interface AwsService {
  readonly prefix: string
  readonly types: readonly AwsType[]
  /** Actions that take no resource. */
  readonly starActions: readonly string[]
}
