import { chooseProperties, UnknownProperty } from '../../campaign/chooseProperties.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { UsageError } from '../usageError.ts'

/** Throws a UsageError for an id of no property, before an evaluator is started for nothing. */
export function checkProperties(ids: readonly string[] | undefined): void {
  try {
    chooseProperties(PROPERTIES, ids)
  } catch (thrown) {
    throw thrown instanceof UnknownProperty ? new UsageError(thrown.message) : thrown
  }
}
