import { callerPoliciesIgnored } from './isolation/callerPoliciesIgnored.ts'
import { requestsIndependent } from './isolation/requestsIndependent.ts'
import { sessionsReissued } from './isolation/sessionsReissued.ts'
import { worldsIndependent } from './isolation/worldsIndependent.ts'
import { worldsInterleaved } from './isolation/worldsInterleaved.ts'
import { addedAllowNeverNarrows } from './monotone/addedAllowNeverNarrows.ts'
import { addedDenyOnlyDenies } from './monotone/addedDenyOnlyDenies.ts'
import { crossAccountNeedsBoth } from './monotone/crossAccountNeedsBoth.ts'
import { defaultDeny } from './monotone/defaultDeny.ts'
import { explicitDenyWins } from './monotone/explicitDenyWins.ts'
import { federationWithoutSessionPolicy } from './monotone/federationWithoutSessionPolicy.ts'
import { limitsOnlyNarrow } from './monotone/limitsOnlyNarrow.ts'
import { malformedNeverWidens } from './monotone/malformedNeverWidens.ts'
import { sessionNeverWidens } from './monotone/sessionNeverWidens.ts'
import { conditionTernary } from './partition/conditionTernary.ts'
import { identityPoliciesUnite } from './partition/identityPoliciesUnite.ts'
import { notComplement } from './partition/notComplement.ts'
import { scpLevelsIntersect } from './partition/scpLevelsIntersect.ts'
import { sessionPoliciesUnite } from './partition/sessionPoliciesUnite.ts'
import { valuesAreAlternatives } from './partition/valuesAreAlternatives.ts'
import { listsSplit } from './permute/listsSplit.ts'
import { orderIrrelevant } from './permute/orderIrrelevant.ts'
import { policiesMerged } from './permute/policiesMerged.ts'
import { principalsSplit } from './permute/principalsSplit.ts'
import { actionPatterns } from './pivot/actionPatterns.ts'
import { callerIdentityFree } from './pivot/callerIdentityFree.ts'
import { conditionsByConstruction } from './pivot/conditionsByConstruction.ts'
import { crossAccountByConstruction } from './pivot/crossAccountByConstruction.ts'
import { everyLayerFilters } from './pivot/everyLayerFilters.ts'
import { keyPolicyDelegates } from './pivot/keyPolicyDelegates.ts'
import { lookalikesDiffer } from './pivot/lookalikesDiffer.ts'
import { notPrincipalSpares } from './pivot/notPrincipalSpares.ts'
import { organizationByConstruction } from './pivot/organizationByConstruction.ts'
import { principalForms } from './pivot/principalForms.ts'
import { resourcePatterns } from './pivot/resourcePatterns.ts'
import { roleGrantsLimited } from './pivot/roleGrantsLimited.ts'
import { rootFullAccess } from './pivot/rootFullAccess.ts'
import { sessionGrantsUnlimited } from './pivot/sessionGrantsUnlimited.ts'
import { trustDecides } from './pivot/trustDecides.ts'
import { variablesByConstruction } from './pivot/variablesByConstruction.ts'
import { withoutAccount } from './pivot/withoutAccount.ts'
import type { Property } from './property.ts'
import { accountRenamed } from './rename/accountRenamed.ts'
import { actionCase } from './rewrite/actionCase.ts'
import { conditionKeyCase } from './rewrite/conditionKeyCase.ts'
import { neutralPolicies } from './rewrite/neutralPolicies.ts'
import { oneOrMany } from './rewrite/oneOrMany.ts'
import { sessionInlineOrManaged } from './rewrite/sessionInlineOrManaged.ts'
import { sidsIrrelevant } from './rewrite/sidsIrrelevant.ts'
import { unquotedValues } from './rewrite/unquotedValues.ts'
import { versionWithoutVariables } from './rewrite/versionWithoutVariables.ts'
import { wildcardEnumerated } from './rewrite/wildcardEnumerated.ts'
import { boundaryOrSession } from './substitute/boundaryOrSession.ts'
import { variablesSubstituted } from './substitute/variablesSubstituted.ts'

/** Every property, the user's three first. */
export const PROPERTIES: readonly Property[] = [
  sessionNeverWidens,
  explicitDenyWins,
  callerPoliciesIgnored,
  defaultDeny,
  limitsOnlyNarrow,
  addedDenyOnlyDenies,
  addedAllowNeverNarrows,
  crossAccountNeedsBoth,
  federationWithoutSessionPolicy,
  malformedNeverWidens,
  everyLayerFilters,
  roleGrantsLimited,
  sessionGrantsUnlimited,
  lookalikesDiffer,
  keyPolicyDelegates,
  trustDecides,
  principalForms,
  notPrincipalSpares,
  rootFullAccess,
  crossAccountByConstruction,
  withoutAccount,
  organizationByConstruction,
  callerIdentityFree,
  actionPatterns,
  resourcePatterns,
  conditionsByConstruction,
  variablesByConstruction,
  conditionTernary,
  valuesAreAlternatives,
  notComplement,
  sessionPoliciesUnite,
  identityPoliciesUnite,
  scpLevelsIntersect,
  orderIrrelevant,
  listsSplit,
  principalsSplit,
  policiesMerged,
  oneOrMany,
  actionCase,
  conditionKeyCase,
  sidsIrrelevant,
  versionWithoutVariables,
  unquotedValues,
  wildcardEnumerated,
  sessionInlineOrManaged,
  neutralPolicies,
  boundaryOrSession,
  variablesSubstituted,
  requestsIndependent,
  worldsIndependent,
  sessionsReissued,
  worldsInterleaved,
  accountRenamed,
]
