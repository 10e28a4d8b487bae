import { actionByPrefix } from './actions/actionByPrefix.ts'
import { actionCaseSensitive } from './actions/actionCaseSensitive.ts'
import { actionsUnanchored } from './actions/actionsUnanchored.ts'
import { allowNotActionDenies } from './actions/allowNotActionDenies.ts'
import { firstActionOnly } from './actions/firstActionOnly.ts'
import { innerActionWildcardsLiteral } from './actions/innerActionWildcardsLiteral.ts'
import { notActionAsAction } from './actions/notActionAsAction.ts'
import { questionMarkOptional } from './actions/questionMarkOptional.ts'
import { conditionKeysCaseSensitive } from './conditions/conditionKeysCaseSensitive.ts'
import { conditionsOnAllowOnly } from './conditions/conditionsOnAllowOnly.ts'
import { firstOperatorOnly } from './conditions/firstOperatorOnly.ts'
import { firstValueOnly } from './conditions/firstValueOnly.ts'
import { forAllFalseOnMissing } from './conditions/forAllFalseOnMissing.ts'
import { forAllLikeForAny } from './conditions/forAllLikeForAny.ts'
import { forAnyLikeForAll } from './conditions/forAnyLikeForAll.ts'
import { forAnyTrueOnMissing } from './conditions/forAnyTrueOnMissing.ts'
import { ifExistsAlwaysTrue } from './conditions/ifExistsAlwaysTrue.ts'
import { ifExistsIgnored } from './conditions/ifExistsIgnored.ts'
import { negatedFalseOnMissing } from './conditions/negatedFalseOnMissing.ts'
import { negatedValuesAlternatives } from './conditions/negatedValuesAlternatives.ts'
import { nullInverted } from './conditions/nullInverted.ts'
import { positiveTrueOnMissing } from './conditions/positiveTrueOnMissing.ts'
import { valuesAllRequired } from './conditions/valuesAllRequired.ts'
import { valuesBeyondTwoLost } from './conditions/valuesBeyondTwoLost.ts'
import { accountIdsAsNumbers } from './crossAccount/accountIdsAsNumbers.ts'
import { crossAccountIdentitySuffices } from './crossAccount/crossAccountIdentitySuffices.ts'
import { crossAccountLikeSame } from './crossAccount/crossAccountLikeSame.ts'
import { crossAccountSessionUnlimited } from './crossAccount/crossAccountSessionUnlimited.ts'
import { administratorShortcut } from './decision/administratorShortcut.ts'
import { allowBeatsDeny } from './decision/allowBeatsDeny.ts'
import { denyCancelsAllow } from './decision/denyCancelsAllow.ts'
import { implicitDenyReportedExplicit } from './decision/implicitDenyReportedExplicit.ts'
import { lastPolicyWins } from './decision/lastPolicyWins.ts'
import { laterAllowOverrides } from './decision/laterAllowOverrides.ts'
import { resourceDenyIgnored } from './decision/resourceDenyIgnored.ts'
import { sidsUniqueAcrossPolicies } from './documents/sidsUniqueAcrossPolicies.ts'
import { singleStatementIgnored } from './documents/singleStatementIgnored.ts'
import { statementsBeyondThreeLost } from './documents/statementsBeyondThreeLost.ts'
import { unknownElementsIgnored } from './documents/unknownElementsIgnored.ts'
import { version2008Refused } from './documents/version2008Refused.ts'
import { boundaryDenyIgnored } from './limits/boundaryDenyIgnored.ts'
import { boundaryGrants } from './limits/boundaryGrants.ts'
import { boundaryIgnored } from './limits/boundaryIgnored.ts'
import { boundaryOrSessionSuffices } from './limits/boundaryOrSessionSuffices.ts'
import { boundarySparesRoleGrants } from './limits/boundarySparesRoleGrants.ts'
import { endpointDeniesOnly } from './limits/endpointDeniesOnly.ts'
import { endpointIgnored } from './limits/endpointIgnored.ts'
import { rcpsIgnored } from './limits/rcpsIgnored.ts'
import { scpDeniesOnly } from './limits/scpDeniesOnly.ts'
import { scpFirstLevelOnly } from './limits/scpFirstLevelOnly.ts'
import { scpGrants } from './limits/scpGrants.ts'
import { scpLastLevelOnly } from './limits/scpLastLevelOnly.ts'
import { scpLevelsOred } from './limits/scpLevelsOred.ts'
import { scpSparesRoot } from './limits/scpSparesRoot.ts'
import { scpsIgnored } from './limits/scpsIgnored.ts'
import type { Mutant } from './mutant.ts'
import { addressesAsText } from './operators/addressesAsText.ts'
import { addressMaskShifted } from './operators/addressMaskShifted.ts'
import { arnEqualsLiteral } from './operators/arnEqualsLiteral.ts'
import { arnLikeAsStringLike } from './operators/arnLikeAsStringLike.ts'
import { datesAsText } from './operators/datesAsText.ts'
import { greaterThanOrEqualMixed } from './operators/greaterThanOrEqualMixed.ts'
import { ignoreCaseHeeded } from './operators/ignoreCaseHeeded.ts'
import { lessThanOrEqualMixed } from './operators/lessThanOrEqualMixed.ts'
import { numbersAsText } from './operators/numbersAsText.ts'
import { stringEqualsAsLike } from './operators/stringEqualsAsLike.ts'
import { stringLikeAsEquals } from './operators/stringLikeAsEquals.ts'
import { unquotedValuesIgnored } from './operators/unquotedValuesIgnored.ts'
import { accountPrincipalGrants } from './principals/accountPrincipalGrants.ts'
import { firstPrincipalOnly } from './principals/firstPrincipalOnly.ts'
import { notPrincipalIgnored } from './principals/notPrincipalIgnored.ts'
import { principalByPrefix } from './principals/principalByPrefix.ts'
import { principalCaseInsensitive } from './principals/principalCaseInsensitive.ts'
import { principalWildcardsLive } from './principals/principalWildcardsLive.ts'
import { rolePathIgnored } from './principals/rolePathIgnored.ts'
import { rootNeedsPolicies } from './principals/rootNeedsPolicies.ts'
import { sessionGrantsUnknown } from './principals/sessionGrantsUnknown.ts'
import { sessionNameIgnored } from './principals/sessionNameIgnored.ts'
import { starInMapUnknown } from './principals/starInMapUnknown.ts'
import { trustPolicyOptional } from './principals/trustPolicyOptional.ts'
import { firstResourceOnly } from './resources/firstResourceOnly.ts'
import { notResourceAsResource } from './resources/notResourceAsResource.ts'
import { notResourceIgnored } from './resources/notResourceIgnored.ts'
import { resourceByPrefix } from './resources/resourceByPrefix.ts'
import { resourceCaseInsensitive } from './resources/resourceCaseInsensitive.ts'
import { resourceQuestionMarkLiteral } from './resources/resourceQuestionMarkLiteral.ts'
import { resourcesUnanchored } from './resources/resourcesUnanchored.ts'
import { wildcardStopsAtSlash } from './resources/wildcardStopsAtSlash.ts'
import { callerPoliciesJoin } from './session/callerPoliciesJoin.ts'
import { callerPoliciesLimit } from './session/callerPoliciesLimit.ts'
import { federationGrantsSessionPolicy } from './session/federationGrantsSessionPolicy.ts'
import { federationInheritsUser } from './session/federationInheritsUser.ts'
import { sessionDenyIgnored } from './session/sessionDenyIgnored.ts'
import { sessionDenyOnlyNeutral } from './session/sessionDenyOnlyNeutral.ts'
import { sessionFirstManagedOnly } from './session/sessionFirstManagedOnly.ts'
import { sessionInlineOnly } from './session/sessionInlineOnly.ts'
import { sessionIntersected } from './session/sessionIntersected.ts'
import { sessionJoinedWithRole } from './session/sessionJoinedWithRole.ts'
import { sessionLimitsSessionGrants } from './session/sessionLimitsSessionGrants.ts'
import { sessionManagedIgnored } from './session/sessionManagedIgnored.ts'
import { sessionManagedOnly } from './session/sessionManagedOnly.ts'
import { sessionOnlyForAssumeRole } from './session/sessionOnlyForAssumeRole.ts'
import { sessionPoliciesIgnored } from './session/sessionPoliciesIgnored.ts'
import { sessionSparesRoleGrants } from './session/sessionSparesRoleGrants.ts'
import { boundariesByRole } from './state/boundariesByRole.ts'
import { contextAccumulates } from './state/contextAccumulates.ts'
import { contextOfFirstRequest } from './state/contextOfFirstRequest.ts'
import { decisionsCached } from './state/decisionsCached.ts'
import { decisionsCachedByAction } from './state/decisionsCachedByAction.ts'
import { deniedOnceDeniedOn } from './state/deniedOnceDeniedOn.ts'
import { managedPoliciesByArn } from './state/managedPoliciesByArn.ts'
import { sessionPoliciesByName } from './state/sessionPoliciesByName.ts'
import { worldsCached } from './state/worldsCached.ts'
import { escapedWildcardsLive } from './variables/escapedWildcardsLive.ts'
import { missingVariableEmpty } from './variables/missingVariableEmpty.ts'
import { variableDefaultIgnored } from './variables/variableDefaultIgnored.ts'
import { variablesIn2008 } from './variables/variablesIn2008.ts'
import { variablesLiteral } from './variables/variablesLiteral.ts'
import { variableValuesLive } from './variables/variableValuesLive.ts'

/** Every mutant, by family. */
export const MUTANTS: readonly Mutant[] = [
  sessionPoliciesIgnored,
  sessionJoinedWithRole,
  sessionFirstManagedOnly,
  sessionInlineOnly,
  sessionManagedOnly,
  sessionManagedIgnored,
  sessionDenyIgnored,
  sessionDenyOnlyNeutral,
  sessionIntersected,
  sessionLimitsSessionGrants,
  sessionSparesRoleGrants,
  callerPoliciesJoin,
  callerPoliciesLimit,
  federationInheritsUser,
  federationGrantsSessionPolicy,
  sessionOnlyForAssumeRole,
  allowBeatsDeny,
  resourceDenyIgnored,
  laterAllowOverrides,
  lastPolicyWins,
  implicitDenyReportedExplicit,
  administratorShortcut,
  denyCancelsAllow,
  boundaryIgnored,
  boundaryGrants,
  boundaryOrSessionSuffices,
  boundaryDenyIgnored,
  boundarySparesRoleGrants,
  scpsIgnored,
  scpLastLevelOnly,
  scpFirstLevelOnly,
  scpLevelsOred,
  scpGrants,
  scpDeniesOnly,
  scpSparesRoot,
  rcpsIgnored,
  endpointIgnored,
  endpointDeniesOnly,
  crossAccountLikeSame,
  crossAccountIdentitySuffices,
  crossAccountSessionUnlimited,
  accountIdsAsNumbers,
  accountPrincipalGrants,
  rolePathIgnored,
  principalByPrefix,
  principalWildcardsLive,
  principalCaseInsensitive,
  sessionGrantsUnknown,
  sessionNameIgnored,
  firstPrincipalOnly,
  notActionAsAction,
  allowNotActionDenies,
  actionCaseSensitive,
  actionByPrefix,
  questionMarkOptional,
  firstActionOnly,
  innerActionWildcardsLiteral,
  wildcardStopsAtSlash,
  resourceCaseInsensitive,
  resourceByPrefix,
  notResourceAsResource,
  notResourceIgnored,
  resourceQuestionMarkLiteral,
  firstResourceOnly,
  variablesLiteral,
  variablesIn2008,
  variableValuesLive,
  variableDefaultIgnored,
  missingVariableEmpty,
  escapedWildcardsLive,
  conditionKeysCaseSensitive,
  negatedFalseOnMissing,
  positiveTrueOnMissing,
  ifExistsIgnored,
  ifExistsAlwaysTrue,
  forAllLikeForAny,
  forAnyLikeForAll,
  forAnyTrueOnMissing,
  forAllFalseOnMissing,
  nullInverted,
  firstOperatorOnly,
  firstValueOnly,
  conditionsOnAllowOnly,
  negatedValuesAlternatives,
  valuesAllRequired,
  stringLikeAsEquals,
  stringEqualsAsLike,
  ignoreCaseHeeded,
  arnEqualsLiteral,
  arnLikeAsStringLike,
  lessThanOrEqualMixed,
  greaterThanOrEqualMixed,
  numbersAsText,
  datesAsText,
  addressesAsText,
  addressMaskShifted,
  unquotedValuesIgnored,
  singleStatementIgnored,
  sidsUniqueAcrossPolicies,
  version2008Refused,
  statementsBeyondThreeLost,
  decisionsCached,
  worldsCached,
  deniedOnceDeniedOn,
  contextOfFirstRequest,
  contextAccumulates,
  decisionsCachedByAction,
  sessionPoliciesByName,
  managedPoliciesByArn,
  boundariesByRole,
  notPrincipalIgnored,
  rootNeedsPolicies,
  starInMapUnknown,
  trustPolicyOptional,
  unknownElementsIgnored,
  resourcesUnanchored,
  actionsUnanchored,
  valuesBeyondTwoLost,
]
