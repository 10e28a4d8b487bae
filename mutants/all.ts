import { actionByPrefix } from './actions/actionByPrefix.ts'
import { actionCaseSensitive } from './actions/actionCaseSensitive.ts'
import { actionStarNeedsCharacter } from './actions/actionStarNeedsCharacter.ts'
import { actionsUnanchored } from './actions/actionsUnanchored.ts'
import { allowNotActionDenies } from './actions/allowNotActionDenies.ts'
import { firstActionOnly } from './actions/firstActionOnly.ts'
import { innerActionWildcardsLiteral } from './actions/innerActionWildcardsLiteral.ts'
import { notActionAsAction } from './actions/notActionAsAction.ts'
import { questionMarkOptional } from './actions/questionMarkOptional.ts'
import { absentBoolIsFalse } from './conditions/absentBoolIsFalse.ts'
import { absentDateIsEpoch } from './conditions/absentDateIsEpoch.ts'
import { absentNumberIsZero } from './conditions/absentNumberIsZero.ts'
import { absentTextIsEmpty } from './conditions/absentTextIsEmpty.ts'
import { conditionKeysCaseSensitive } from './conditions/conditionKeysCaseSensitive.ts'
import { conditionsOnAllowOnly } from './conditions/conditionsOnAllowOnly.ts'
import { firstKeyOnly } from './conditions/firstKeyOnly.ts'
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
import { nullUnquotedUnread } from './conditions/nullUnquotedUnread.ts'
import { operatorsOred } from './conditions/operatorsOred.ts'
import { positiveTrueOnMissing } from './conditions/positiveTrueOnMissing.ts'
import { setOperatorsWantLists } from './conditions/setOperatorsWantLists.ts'
import { tagKeysCaseSensitive } from './conditions/tagKeysCaseSensitive.ts'
import { valuesAllRequired } from './conditions/valuesAllRequired.ts'
import { valuesBeyondTwoLost } from './conditions/valuesBeyondTwoLost.ts'
import { accountIdsAsNumbers } from './crossAccount/accountIdsAsNumbers.ts'
import { crossAccountIdentitySuffices } from './crossAccount/crossAccountIdentitySuffices.ts'
import { crossAccountLikeSame } from './crossAccount/crossAccountLikeSame.ts'
import { crossAccountSessionUnlimited } from './crossAccount/crossAccountSessionUnlimited.ts'
import { partitionsIgnored } from './crossAccount/partitionsIgnored.ts'
import { administratorShortcut } from './decision/administratorShortcut.ts'
import { allowBeatsDeny } from './decision/allowBeatsDeny.ts'
import { denyCancelsAllow } from './decision/denyCancelsAllow.ts'
import { implicitDenyReportedExplicit } from './decision/implicitDenyReportedExplicit.ts'
import { lastPolicyWins } from './decision/lastPolicyWins.ts'
import { laterAllowOverrides } from './decision/laterAllowOverrides.ts'
import { resourceDenyIgnored } from './decision/resourceDenyIgnored.ts'
import { actionWithBothTaken } from './documents/actionWithBothTaken.ts'
import { duplicateKeysLastWins } from './documents/duplicateKeysLastWins.ts'
import { effectIgnoresCase } from './documents/effectIgnoresCase.ts'
import { listOfOneUnread } from './documents/listOfOneUnread.ts'
import { noVersionUnread } from './documents/noVersionUnread.ts'
import { sidsUniqueAcrossPolicies } from './documents/sidsUniqueAcrossPolicies.ts'
import { sidsUniqueInResourcePolicy } from './documents/sidsUniqueInResourcePolicy.ts'
import { singleStatementIgnored } from './documents/singleStatementIgnored.ts'
import { statementsBeyondThreeLost } from './documents/statementsBeyondThreeLost.ts'
import { unknownElementsIgnored } from './documents/unknownElementsIgnored.ts'
import { unknownOperatorsIgnored } from './documents/unknownOperatorsIgnored.ts'
import { unknownVersionTaken } from './documents/unknownVersionTaken.ts'
import { version2008Refused } from './documents/version2008Refused.ts'
import { accountDenyMissesVisitors } from './interactions/accountDenyMissesVisitors.ts'
import { accountGrantForRootAlone } from './interactions/accountGrantForRootAlone.ts'
import { actionsIndexedByFirstService } from './interactions/actionsIndexedByFirstService.ts'
import { administratorSkipsBoundary } from './interactions/administratorSkipsBoundary.ts'
import { allValuesFailsOnEmptyList } from './interactions/allValuesFailsOnEmptyList.ts'
import { allValuesNotIsSomeNot } from './interactions/allValuesNotIsSomeNot.ts'
import { anyValueNotIsNone } from './interactions/anyValueNotIsNone.ts'
import { awsStarSparesAnonymous } from './interactions/awsStarSparesAnonymous.ts'
import { boundaryConditionsUnread } from './interactions/boundaryConditionsUnread.ts'
import { boundaryLeftToNotPrincipal } from './interactions/boundaryLeftToNotPrincipal.ts'
import { boundaryOnlyAtHome } from './interactions/boundaryOnlyAtHome.ts'
import { boundaryResourcesUnread } from './interactions/boundaryResourcesUnread.ts'
import { callerIdentityNeedsPermission } from './interactions/callerIdentityNeedsPermission.ts'
import { conditionsOfPrincipalStatementsUnread } from './interactions/conditionsOfPrincipalStatementsUnread.ts'
import { defaultsInOldVersion } from './interactions/defaultsInOldVersion.ts'
import { denyIfExistsNeedsKey } from './interactions/denyIfExistsNeedsKey.ts'
import { denyNotIpNeedsAddress } from './interactions/denyNotIpNeedsAddress.ts'
import { denyScanSkipped } from './interactions/denyScanSkipped.ts'
import { emptyPolicyArnsCount } from './interactions/emptyPolicyArnsCount.ts'
import { endpointOnlyAtHome } from './interactions/endpointOnlyAtHome.ts'
import { endpointPrincipalUnread } from './interactions/endpointPrincipalUnread.ts'
import { endpointSparesAnonymous } from './interactions/endpointSparesAnonymous.ts'
import { federatedGrantNeedsSessionPolicy } from './interactions/federatedGrantNeedsSessionPolicy.ts'
import { federationCallerIsUser } from './interactions/federationCallerIsUser.ts'
import { firstValueUnderIfExists } from './interactions/firstValueUnderIfExists.ts'
import { fullAccessEndsLevel } from './interactions/fullAccessEndsLevel.ts'
import { fullSessionPolicySkipped } from './interactions/fullSessionPolicySkipped.ts'
import { identityDenyWithinPolicy } from './interactions/identityDenyWithinPolicy.ts'
import { ifExistsKeyCaseSensitive } from './interactions/ifExistsKeyCaseSensitive.ts'
import { inlineAndManagedIntersected } from './interactions/inlineAndManagedIntersected.ts'
import { keyPolicyOptional } from './interactions/keyPolicyOptional.ts'
import { listsPaired } from './interactions/listsPaired.ts'
import { managedDenyLostBesideInline } from './interactions/managedDenyLostBesideInline.ts'
import { negatedIfExistsFailsOnMissing } from './interactions/negatedIfExistsFailsOnMissing.ts'
import { notActionMissesAny } from './interactions/notActionMissesAny.ts'
import { notActionWithinItsServices } from './interactions/notActionWithinItsServices.ts'
import { notPrincipalWithoutPath } from './interactions/notPrincipalWithoutPath.ts'
import { notResourceMissesAny } from './interactions/notResourceMissesAny.ts'
import { nullKeyCaseSensitive } from './interactions/nullKeyCaseSensitive.ts'
import { pinnedStarLimited } from './interactions/pinnedStarLimited.ts'
import { principalArnOfSession } from './interactions/principalArnOfSession.ts'
import { rcpsOnlyForOutsiders } from './interactions/rcpsOnlyForOutsiders.ts'
import { rcpsSpareRoot } from './interactions/rcpsSpareRoot.ts'
import { rcpsSpareServices } from './interactions/rcpsSpareServices.ts'
import { roleDenyMissesSessions } from './interactions/roleDenyMissesSessions.ts'
import { roleGrantIsPermissionAbroad } from './interactions/roleGrantIsPermissionAbroad.ts'
import { roleGrantPassesBoundaryInSession } from './interactions/roleGrantPassesBoundaryInSession.ts'
import { rootAllowedAbroad } from './interactions/rootAllowedAbroad.ts'
import { rootAssumesRoles } from './interactions/rootAssumesRoles.ts'
import { rootOwnsKeys } from './interactions/rootOwnsKeys.ts'
import { rootSparedByResourceDeny } from './interactions/rootSparedByResourceDeny.ts'
import { scpAllowConditionsUnread } from './interactions/scpAllowConditionsUnread.ts'
import { scpDeniesAtLastLevelOnly } from './interactions/scpDeniesAtLastLevelOnly.ts'
import { scpMiddleLevelsLost } from './interactions/scpMiddleLevelsLost.ts'
import { scpsOnlyAtHome } from './interactions/scpsOnlyAtHome.ts'
import { scpsSpareResourceGrants } from './interactions/scpsSpareResourceGrants.ts'
import { serviceIndexCaseSensitive } from './interactions/serviceIndexCaseSensitive.ts'
import { serviceLinkedRolesLimited } from './interactions/serviceLinkedRolesLimited.ts'
import { sessionConditionsUnread } from './interactions/sessionConditionsUnread.ts'
import { sessionDenyByArnMisses } from './interactions/sessionDenyByArnMisses.ts'
import { sessionGrantBeatsBoundaryDeny } from './interactions/sessionGrantBeatsBoundaryDeny.ts'
import { sessionGrantBeatsIdentityDeny } from './interactions/sessionGrantBeatsIdentityDeny.ts'
import { sessionGrantBeatsSessionDeny } from './interactions/sessionGrantBeatsSessionDeny.ts'
import { sessionGrantLostToDenyOnly } from './interactions/sessionGrantLostToDenyOnly.ts'
import { sessionGrantSufficesAbroad } from './interactions/sessionGrantSufficesAbroad.ts'
import { sessionGrantWithinBoundary } from './interactions/sessionGrantWithinBoundary.ts'
import { sessionNotActionUnread } from './interactions/sessionNotActionUnread.ts'
import { sessionPolicySparesAssumeRole } from './interactions/sessionPolicySparesAssumeRole.ts'
import { sessionResourcesUnread } from './interactions/sessionResourcesUnread.ts'
import { sessionVariablesLiteral } from './interactions/sessionVariablesLiteral.ts'
import { trustConditionsUnreadForProviders } from './interactions/trustConditionsUnreadForProviders.ts'
import { twoNotsAreOne } from './interactions/twoNotsAreOne.ts'
import { userDenySparesFederation } from './interactions/userDenySparesFederation.ts'
import { userGrantPassesFederation } from './interactions/userGrantPassesFederation.ts'
import { userGrantWithinBoundary } from './interactions/userGrantWithinBoundary.ts'
import { variablesInLimitsLiteral } from './interactions/variablesInLimitsLiteral.ts'
import { variablesInNotResourceLiteral } from './interactions/variablesInNotResourceLiteral.ts'
import { variablesUnderSetOperatorsLiteral } from './interactions/variablesUnderSetOperatorsLiteral.ts'
import { variableValuesLiveInConditions } from './interactions/variableValuesLiveInConditions.ts'
import { weakestFormCounts } from './interactions/weakestFormCounts.ts'
import { boundaryDenyIgnored } from './limits/boundaryDenyIgnored.ts'
import { boundaryGrants } from './limits/boundaryGrants.ts'
import { boundaryIgnored } from './limits/boundaryIgnored.ts'
import { boundaryOrSessionSuffices } from './limits/boundaryOrSessionSuffices.ts'
import { boundarySparesRoleGrants } from './limits/boundarySparesRoleGrants.ts'
import { endpointDeniesOnly } from './limits/endpointDeniesOnly.ts'
import { endpointIgnored } from './limits/endpointIgnored.ts'
import { rcpConditionsUnread } from './limits/rcpConditionsUnread.ts'
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
import { addressesSigned } from './operators/addressesSigned.ts'
import { addressMaskShifted } from './operators/addressMaskShifted.ts'
import { addressNeedsPrefix } from './operators/addressNeedsPrefix.ts'
import { addressPrefixByBytes } from './operators/addressPrefixByBytes.ts'
import { arnEqualsLiteral } from './operators/arnEqualsLiteral.ts'
import { arnLikeAsStringLike } from './operators/arnLikeAsStringLike.ts'
import { binaryIgnoresCase } from './operators/binaryIgnoresCase.ts'
import { boolByTruthiness } from './operators/boolByTruthiness.ts'
import { datesAsText } from './operators/datesAsText.ts'
import { datesByTheDay } from './operators/datesByTheDay.ts'
import { dateZoneIgnored } from './operators/dateZoneIgnored.ts'
import { emptyNumberIsZero } from './operators/emptyNumberIsZero.ts'
import { epochAsMilliseconds } from './operators/epochAsMilliseconds.ts'
import { epochUnknown } from './operators/epochUnknown.ts'
import { greaterThanOrEqualMixed } from './operators/greaterThanOrEqualMixed.ts'
import { ignoreCaseHeeded } from './operators/ignoreCaseHeeded.ts'
import { ipv6ByText } from './operators/ipv6ByText.ts'
import { ipv6Unknown } from './operators/ipv6Unknown.ts'
import { lessThanOrEqualMixed } from './operators/lessThanOrEqualMixed.ts'
import { numbersAsText } from './operators/numbersAsText.ts'
import { numbersTruncated } from './operators/numbersTruncated.ts'
import { numbersUnsigned } from './operators/numbersUnsigned.ts'
import { stringEqualsAsLike } from './operators/stringEqualsAsLike.ts'
import { stringLikeAsEquals } from './operators/stringLikeAsEquals.ts'
import { stringLikeDotLive } from './operators/stringLikeDotLive.ts'
import { stringLikeIgnoresCase } from './operators/stringLikeIgnoresCase.ts'
import { stringLikeStopsAtSlash } from './operators/stringLikeStopsAtSlash.ts'
import { stringLikeUnanchored } from './operators/stringLikeUnanchored.ts'
import { unquotedValuesIgnored } from './operators/unquotedValuesIgnored.ts'
import { accountPrincipalGrants } from './principals/accountPrincipalGrants.ts'
import { firstPrincipalOnly } from './principals/firstPrincipalOnly.ts'
import { notPrincipalIgnored } from './principals/notPrincipalIgnored.ts'
import { partitionHardCoded } from './principals/partitionHardCoded.ts'
import { principalByPrefix } from './principals/principalByPrefix.ts'
import { principalCaseInsensitive } from './principals/principalCaseInsensitive.ts'
import { principalMapFirstKeyOnly } from './principals/principalMapFirstKeyOnly.ts'
import { principalWildcardsLive } from './principals/principalWildcardsLive.ts'
import { rolePathIgnored } from './principals/rolePathIgnored.ts'
import { rootNeedsPolicies } from './principals/rootNeedsPolicies.ts'
import { servicePrincipalGrants } from './principals/servicePrincipalGrants.ts'
import { sessionGrantsUnknown } from './principals/sessionGrantsUnknown.ts'
import { sessionNameIgnored } from './principals/sessionNameIgnored.ts'
import { sessionsOfOneName } from './principals/sessionsOfOneName.ts'
import { starInMapUnknown } from './principals/starInMapUnknown.ts'
import { trustPolicyOptional } from './principals/trustPolicyOptional.ts'
import { firstResourceOnly } from './resources/firstResourceOnly.ts'
import { notResourceAsResource } from './resources/notResourceAsResource.ts'
import { notResourceIgnored } from './resources/notResourceIgnored.ts'
import { regexCharactersBreakPatterns } from './resources/regexCharactersBreakPatterns.ts'
import { resourceByPrefix } from './resources/resourceByPrefix.ts'
import { resourceCaseInsensitive } from './resources/resourceCaseInsensitive.ts'
import { resourceDotLive } from './resources/resourceDotLive.ts'
import { resourceQuestionMarkLiteral } from './resources/resourceQuestionMarkLiteral.ts'
import { resourceQuestionMarkOptional } from './resources/resourceQuestionMarkOptional.ts'
import { resourceStarNeedsCharacter } from './resources/resourceStarNeedsCharacter.ts'
import { resourcesUnanchored } from './resources/resourcesUnanchored.ts'
import { unnamedResourceMatchesAny } from './resources/unnamedResourceMatchesAny.ts'
import { wildcardStopsAtColon } from './resources/wildcardStopsAtColon.ts'
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
import { identityByName } from './state/identityByName.ts'
import { managedPoliciesByArn } from './state/managedPoliciesByArn.ts'
import { namesInPlainObject } from './state/namesInPlainObject.ts'
import { resourcePoliciesByName } from './state/resourcePoliciesByName.ts'
import { scpsByAccount } from './state/scpsByAccount.ts'
import { sessionPoliciesByName } from './state/sessionPoliciesByName.ts'
import { sessionPoliciesByRole } from './state/sessionPoliciesByRole.ts'
import { variablesFilledOnce } from './state/variablesFilledOnce.ts'
import { worldsCached } from './state/worldsCached.ts'
import { escapedWildcardsLive } from './variables/escapedWildcardsLive.ts'
import { missingVariableEmpty } from './variables/missingVariableEmpty.ts'
import { valuesSubstitutedAgain } from './variables/valuesSubstitutedAgain.ts'
import { variableDefaultIgnored } from './variables/variableDefaultIgnored.ts'
import { variablesCaseSensitive } from './variables/variablesCaseSensitive.ts'
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
  sessionGrantBeatsSessionDeny,
  sessionGrantBeatsBoundaryDeny,
  sessionGrantBeatsIdentityDeny,
  sessionGrantLostToDenyOnly,
  sessionGrantWithinBoundary,
  roleGrantPassesBoundaryInSession,
  userGrantPassesFederation,
  userDenySparesFederation,
  federatedGrantNeedsSessionPolicy,
  federationCallerIsUser,
  managedDenyLostBesideInline,
  inlineAndManagedIntersected,
  emptyPolicyArnsCount,
  sessionGrantSufficesAbroad,
  roleGrantIsPermissionAbroad,
  accountGrantForRootAlone,
  boundaryOnlyAtHome,
  scpsOnlyAtHome,
  endpointOnlyAtHome,
  rcpsOnlyForOutsiders,
  rcpsSpareServices,
  rcpsSpareRoot,
  scpsSpareResourceGrants,
  serviceLinkedRolesLimited,
  boundaryLeftToNotPrincipal,
  notPrincipalWithoutPath,
  pinnedStarLimited,
  principalArnOfSession,
  variableValuesLiveInConditions,
  defaultsInOldVersion,
  variablesInNotResourceLiteral,
  variablesUnderSetOperatorsLiteral,
  negatedIfExistsFailsOnMissing,
  denyIfExistsNeedsKey,
  denyNotIpNeedsAddress,
  allValuesNotIsSomeNot,
  anyValueNotIsNone,
  allValuesFailsOnEmptyList,
  notActionWithinItsServices,
  actionsIndexedByFirstService,
  serviceIndexCaseSensitive,
  notResourceMissesAny,
  notActionMissesAny,
  twoNotsAreOne,
  listsPaired,
  administratorSkipsBoundary,
  fullSessionPolicySkipped,
  fullAccessEndsLevel,
  denyScanSkipped,
  userGrantWithinBoundary,
  keyPolicyOptional,
  rootOwnsKeys,
  rootAssumesRoles,
  sessionPolicySparesAssumeRole,
  callerIdentityNeedsPermission,
  trustConditionsUnreadForProviders,
  awsStarSparesAnonymous,
  endpointSparesAnonymous,
  endpointPrincipalUnread,
  boundaryConditionsUnread,
  boundaryResourcesUnread,
  sessionResourcesUnread,
  sessionConditionsUnread,
  sessionVariablesLiteral,
  sessionNotActionUnread,
  scpAllowConditionsUnread,
  scpDeniesAtLastLevelOnly,
  scpMiddleLevelsLost,
  roleDenyMissesSessions,
  sessionDenyByArnMisses,
  accountDenyMissesVisitors,
  weakestFormCounts,
  nullKeyCaseSensitive,
  ifExistsKeyCaseSensitive,
  rootAllowedAbroad,
  rootSparedByResourceDeny,
  conditionsOfPrincipalStatementsUnread,
  absentNumberIsZero,
  absentBoolIsFalse,
  absentDateIsEpoch,
  absentTextIsEmpty,
  firstKeyOnly,
  operatorsOred,
  setOperatorsWantLists,
  tagKeysCaseSensitive,
  numbersTruncated,
  numbersUnsigned,
  emptyNumberIsZero,
  addressPrefixByBytes,
  addressNeedsPrefix,
  addressesSigned,
  ipv6Unknown,
  ipv6ByText,
  dateZoneIgnored,
  epochAsMilliseconds,
  epochUnknown,
  datesByTheDay,
  boolByTruthiness,
  binaryIgnoresCase,
  stringLikeUnanchored,
  stringLikeIgnoresCase,
  stringLikeStopsAtSlash,
  stringLikeDotLive,
  resourceDotLive,
  regexCharactersBreakPatterns,
  resourceStarNeedsCharacter,
  resourceQuestionMarkOptional,
  wildcardStopsAtColon,
  unnamedResourceMatchesAny,
  actionStarNeedsCharacter,
  principalMapFirstKeyOnly,
  servicePrincipalGrants,
  sessionsOfOneName,
  partitionHardCoded,
  partitionsIgnored,
  sidsUniqueInResourcePolicy,
  duplicateKeysLastWins,
  effectIgnoresCase,
  unknownOperatorsIgnored,
  actionWithBothTaken,
  unknownVersionTaken,
  resourcePoliciesByName,
  scpsByAccount,
  sessionPoliciesByRole,
  identityByName,
  variablesFilledOnce,
  namesInPlainObject,
  rcpConditionsUnread,
  variablesCaseSensitive,
  valuesSubstitutedAgain,
  firstValueUnderIfExists,
  variablesInLimitsLiteral,
  identityDenyWithinPolicy,
  listOfOneUnread,
  noVersionUnread,
  nullUnquotedUnread,
]
