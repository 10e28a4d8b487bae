import { stated } from '../testing/stated.ts'
import {
  ACCOUNT,
  allow,
  BOB,
  deny,
  ELSEWHERE,
  FEDERATED_BOB,
  KEY_WORLD,
  MARY,
  policy,
  ROLE,
  ROOT,
  SERVICE,
  SESSION,
  TRUST_WORLD,
  trusting,
  USER,
  world,
} from '../testing/world.ts'
import { accountDenyMissesVisitors } from './accountDenyMissesVisitors.ts'
import { accountGrantForRootAlone } from './accountGrantForRootAlone.ts'
import { actionsIndexedByFirstService } from './actionsIndexedByFirstService.ts'
import { administratorSkipsBoundary } from './administratorSkipsBoundary.ts'
import { allValuesFailsOnEmptyList } from './allValuesFailsOnEmptyList.ts'
import { allValuesNotIsSomeNot } from './allValuesNotIsSomeNot.ts'
import { anyValueNotIsNone } from './anyValueNotIsNone.ts'
import { awsStarSparesAnonymous } from './awsStarSparesAnonymous.ts'
import { boundaryConditionsUnread } from './boundaryConditionsUnread.ts'
import { boundaryLeftToNotPrincipal } from './boundaryLeftToNotPrincipal.ts'
import { boundaryOnlyAtHome } from './boundaryOnlyAtHome.ts'
import { boundaryResourcesUnread } from './boundaryResourcesUnread.ts'
import { callerIdentityNeedsPermission } from './callerIdentityNeedsPermission.ts'
import { conditionsOfPrincipalStatementsUnread } from './conditionsOfPrincipalStatementsUnread.ts'
import { defaultsInOldVersion } from './defaultsInOldVersion.ts'
import { denyIfExistsNeedsKey } from './denyIfExistsNeedsKey.ts'
import { denyNotIpNeedsAddress } from './denyNotIpNeedsAddress.ts'
import { denyScanSkipped } from './denyScanSkipped.ts'
import { emptyPolicyArnsCount } from './emptyPolicyArnsCount.ts'
import { endpointOnlyAtHome } from './endpointOnlyAtHome.ts'
import { endpointPrincipalUnread } from './endpointPrincipalUnread.ts'
import { endpointSparesAnonymous } from './endpointSparesAnonymous.ts'
import { federatedGrantNeedsSessionPolicy } from './federatedGrantNeedsSessionPolicy.ts'
import { federationCallerIsUser } from './federationCallerIsUser.ts'
import { firstValueUnderIfExists } from './firstValueUnderIfExists.ts'
import { fullAccessEndsLevel } from './fullAccessEndsLevel.ts'
import { fullSessionPolicySkipped } from './fullSessionPolicySkipped.ts'
import { identityDenyWithinPolicy } from './identityDenyWithinPolicy.ts'
import { ifExistsKeyCaseSensitive } from './ifExistsKeyCaseSensitive.ts'
import { inlineAndManagedIntersected } from './inlineAndManagedIntersected.ts'
import { keyPolicyOptional } from './keyPolicyOptional.ts'
import { listsPaired } from './listsPaired.ts'
import { managedDenyLostBesideInline } from './managedDenyLostBesideInline.ts'
import { negatedIfExistsFailsOnMissing } from './negatedIfExistsFailsOnMissing.ts'
import { notActionMissesAny } from './notActionMissesAny.ts'
import { notActionWithinItsServices } from './notActionWithinItsServices.ts'
import { notPrincipalWithoutPath } from './notPrincipalWithoutPath.ts'
import { notResourceMissesAny } from './notResourceMissesAny.ts'
import { nullKeyCaseSensitive } from './nullKeyCaseSensitive.ts'
import { pinnedStarLimited } from './pinnedStarLimited.ts'
import { principalArnOfSession } from './principalArnOfSession.ts'
import { rcpsOnlyForOutsiders } from './rcpsOnlyForOutsiders.ts'
import { rcpsSpareRoot } from './rcpsSpareRoot.ts'
import { rcpsSpareServices } from './rcpsSpareServices.ts'
import { roleDenyMissesSessions } from './roleDenyMissesSessions.ts'
import { roleGrantIsPermissionAbroad } from './roleGrantIsPermissionAbroad.ts'
import { roleGrantPassesBoundaryInSession } from './roleGrantPassesBoundaryInSession.ts'
import { rootAllowedAbroad } from './rootAllowedAbroad.ts'
import { rootAssumesRoles } from './rootAssumesRoles.ts'
import { rootOwnsKeys } from './rootOwnsKeys.ts'
import { rootSparedByResourceDeny } from './rootSparedByResourceDeny.ts'
import { scpAllowConditionsUnread } from './scpAllowConditionsUnread.ts'
import { scpDeniesAtLastLevelOnly } from './scpDeniesAtLastLevelOnly.ts'
import { scpMiddleLevelsLost } from './scpMiddleLevelsLost.ts'
import { scpsOnlyAtHome } from './scpsOnlyAtHome.ts'
import { scpsSpareResourceGrants } from './scpsSpareResourceGrants.ts'
import { serviceIndexCaseSensitive } from './serviceIndexCaseSensitive.ts'
import { serviceLinkedRolesLimited } from './serviceLinkedRolesLimited.ts'
import { sessionConditionsUnread } from './sessionConditionsUnread.ts'
import { sessionDenyByArnMisses } from './sessionDenyByArnMisses.ts'
import { sessionGrantBeatsBoundaryDeny } from './sessionGrantBeatsBoundaryDeny.ts'
import { sessionGrantBeatsIdentityDeny } from './sessionGrantBeatsIdentityDeny.ts'
import { sessionGrantBeatsSessionDeny } from './sessionGrantBeatsSessionDeny.ts'
import { sessionGrantLostToDenyOnly } from './sessionGrantLostToDenyOnly.ts'
import { sessionGrantSufficesAbroad } from './sessionGrantSufficesAbroad.ts'
import { sessionGrantWithinBoundary } from './sessionGrantWithinBoundary.ts'
import { sessionNotActionUnread } from './sessionNotActionUnread.ts'
import { sessionPolicySparesAssumeRole } from './sessionPolicySparesAssumeRole.ts'
import { sessionResourcesUnread } from './sessionResourcesUnread.ts'
import { sessionVariablesLiteral } from './sessionVariablesLiteral.ts'
import { trustConditionsUnreadForProviders } from './trustConditionsUnreadForProviders.ts'
import { twoNotsAreOne } from './twoNotsAreOne.ts'
import { userDenySparesFederation } from './userDenySparesFederation.ts'
import { userGrantPassesFederation } from './userGrantPassesFederation.ts'
import { userGrantWithinBoundary } from './userGrantWithinBoundary.ts'
import { variablesInLimitsLiteral } from './variablesInLimitsLiteral.ts'
import { variablesInNotResourceLiteral } from './variablesInNotResourceLiteral.ts'
import { variablesUnderSetOperatorsLiteral } from './variablesUnderSetOperatorsLiteral.ts'
import { variableValuesLiveInConditions } from './variableValuesLiveInConditions.ts'
import { weakestFormCounts } from './weakestFormCounts.ts'

stated('interactions', [
  [
    sessionGrantBeatsSessionDeny,
    world({
      policies: { resource: policy(allow({ Principal: { AWS: SESSION } })) },
      passed: [policy(allow(), deny({ Action: 's3:Get*' }))],
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    sessionGrantBeatsBoundaryDeny,
    world({
      policies: {
        boundary: policy(allow(), deny({ Action: 's3:Get*' })),
        resource: policy(allow({ Principal: { AWS: SESSION } })),
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    sessionGrantBeatsIdentityDeny,
    world({
      policies: {
        identity: [policy(allow(), deny({ Action: 's3:Get*' }))],
        resource: policy(allow({ Principal: { AWS: SESSION } })),
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    sessionGrantLostToDenyOnly,
    world({
      policies: { resource: policy(allow({ Principal: { AWS: SESSION } })) },
      passed: [policy(deny({ Action: 's3:Put*' }))],
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    sessionGrantWithinBoundary,
    world({
      policies: {
        boundary: policy(allow({ Action: 's3:Put*' })),
        resource: policy(allow({ Principal: { AWS: SESSION } })),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    roleGrantPassesBoundaryInSession,
    world({
      policies: {
        identity: [],
        boundary: policy(allow({ Action: 's3:Put*' })),
        resource: policy(allow({ Principal: { AWS: ROLE } })),
      },
      passed: [policy(allow())],
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    userGrantPassesFederation,
    world({
      principal: FEDERATED_BOB,
      policies: { resource: policy(allow({ Principal: { AWS: USER } })) },
      session: { via: 'GetFederationToken', inline: policy(allow({ Action: 's3:Put*' })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    userDenySparesFederation,
    world({
      principal: FEDERATED_BOB,
      policies: { resource: policy(deny({ Principal: { AWS: USER } })) },
      session: { via: 'GetFederationToken', inline: policy(allow()) },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    federatedGrantNeedsSessionPolicy,
    world({
      principal: FEDERATED_BOB,
      policies: { resource: policy(allow({ Principal: { AWS: BOB } })) },
      session: { via: 'GetFederationToken' },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    federationCallerIsUser,
    world({
      principal: FEDERATED_BOB,
      policies: { identity: [] },
      session: {
        via: 'GetFederationToken',
        inline: policy(allow()),
        caller: { arn: USER, policies: [policy(allow())] },
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    managedDenyLostBesideInline,
    world({ session: { inline: policy(allow()) }, passed: [policy(deny({ Action: 's3:Get*' }))] }),
    'explicitDeny',
    'allowed',
  ],
  [
    inlineAndManagedIntersected,
    world({
      session: { inline: policy(allow({ Action: 's3:Get*' })) },
      passed: [policy(allow({ Action: 's3:Put*' }))],
    }),
    'allowed',
    'implicitDeny',
  ],
  [emptyPolicyArnsCount, world({ passed: [] }), 'allowed', 'implicitDeny'],
  [
    sessionGrantSufficesAbroad,
    world({
      resourceAccount: ELSEWHERE,
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: SESSION } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    roleGrantIsPermissionAbroad,
    world({
      resourceAccount: ELSEWHERE,
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: ROLE } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    accountGrantForRootAlone,
    world({
      resourceAccount: ELSEWHERE,
      policies: { resource: policy(allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } })) },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    boundaryOnlyAtHome,
    world({
      resourceAccount: ELSEWHERE,
      policies: {
        boundary: policy(allow({ Action: 's3:Put*' })),
        resource: policy(allow({ Principal: { AWS: ROLE } })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpsOnlyAtHome,
    world({
      resourceAccount: ELSEWHERE,
      policies: {
        scps: [[policy(allow(), deny({ Action: 's3:Get*' }))]],
        resource: policy(allow({ Principal: { AWS: ROLE } })),
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    endpointOnlyAtHome,
    world({
      resourceAccount: ELSEWHERE,
      policies: {
        endpoint: policy(allow({ Principal: '*', Action: 's3:Put*' })),
        resource: policy(allow({ Principal: { AWS: ROLE } })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    rcpsOnlyForOutsiders,
    world({ policies: { rcps: [[policy(deny({ Principal: '*' }))]] } }),
    'explicitDeny',
    'allowed',
  ],
  [
    rcpsSpareServices,
    world({
      principal: SERVICE,
      policies: {
        identity: [],
        rcps: [[policy(deny({ Principal: '*' }))]],
        resource: policy(allow({ Principal: { Service: SERVICE.arn as string } })),
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    rcpsSpareRoot,
    world({ principal: ROOT, policies: { identity: [], rcps: [[policy(deny({ Principal: '*' }))]] } }),
    'explicitDeny',
    'allowed',
  ],
  [
    scpsSpareResourceGrants,
    world({
      policies: {
        scps: [[policy(allow({ Action: 's3:Put*' }))]],
        resource: policy(allow({ Principal: { AWS: SESSION } })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    serviceLinkedRolesLimited,
    world({
      principal: {
        type: 'AssumedRole',
        arn: SESSION,
        issuer: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/autoscaling.amazonaws.com/AppDev`,
      },
      policies: { scps: [[policy(deny())]] },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    boundaryLeftToNotPrincipal,
    world({
      policies: {
        boundary: policy(allow()),
        resource: policy(deny({ NotPrincipal: { AWS: [`arn:aws:iam::${ACCOUNT}:root`, ROLE, SESSION] } })),
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    notPrincipalWithoutPath,
    world({
      policies: { resource: policy(deny({ NotPrincipal: { AWS: [`arn:aws:iam::${ACCOUNT}:root`, ROLE, SESSION] } })) },
    }),
    'allowed',
    'explicitDeny',
  ],
  [
    pinnedStarLimited,
    world({
      policies: {
        identity: [],
        resource: policy(allow({ Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } })),
      },
      passed: [policy(allow({ Action: 's3:Put*' }))],
      request: { context: { 'aws:PrincipalArn': ROLE } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    principalArnOfSession,
    world({
      policies: { identity: [policy(allow({ Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }))] },
      request: { context: { 'aws:PrincipalArn': ROLE } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    variableValuesLiveInConditions,
    world({
      policies: {
        identity: [policy(allow({ Condition: { StringLike: { 'aws:ResourceTag/t': '${aws:PrincipalTag/t}' } } }))],
      },
      request: { context: { 'aws:ResourceTag/t': 'blue', 'aws:PrincipalTag/t': 'b*' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    defaultsInOldVersion,
    world({
      policies: {
        identity: [
          { Version: '2008-10-17', Statement: [allow({ Resource: "arn:aws:s3:::bucket/${aws:username, 'key'}" })] },
        ],
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    variablesInNotResourceLiteral,
    world({
      policies: { identity: [policy(allow({ NotResource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))] },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    variablesUnderSetOperatorsLiteral,
    world({
      policies: {
        identity: [
          policy(allow({ Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': '${aws:PrincipalTag/t}' } } })),
        ],
      },
      request: { context: { 'aws:TagKeys': ['a'], 'aws:PrincipalTag/t': 'a' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    negatedIfExistsFailsOnMissing,
    world({
      policies: { identity: [policy(allow({ Condition: { StringNotEqualsIfExists: { 'aws:ResourceTag/t': 'x' } } }))] },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    denyIfExistsNeedsKey,
    world({
      policies: {
        identity: [policy(allow(), deny({ Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } }))],
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    denyNotIpNeedsAddress,
    world({
      policies: {
        identity: [policy(allow(), deny({ Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } }))],
      },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    allValuesNotIsSomeNot,
    world({
      policies: {
        identity: [policy(allow({ Condition: { 'ForAllValues:StringNotEquals': { 'aws:TagKeys': 'a' } } }))],
      },
      request: { context: { 'aws:TagKeys': ['a', 'b'] } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    anyValueNotIsNone,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: { 'aws:TagKeys': ['a', 'b'] } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    allValuesFailsOnEmptyList,
    world({
      policies: { identity: [policy(allow({ Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } } }))] },
      request: { context: { 'aws:TagKeys': [] } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    notActionWithinItsServices,
    world({ policies: { identity: [policy(allow(), deny({ NotAction: 'sqs:*' }))] } }),
    'explicitDeny',
    'allowed',
  ],
  [
    actionsIndexedByFirstService,
    world({ policies: { identity: [policy(allow({ Action: ['sqs:*', 's3:Get*'] }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    serviceIndexCaseSensitive,
    world({ policies: { identity: [policy(allow({ Action: 'S3:GetObject' }))] } }),
    'allowed',
    'implicitDeny',
  ],
  [
    notResourceMissesAny,
    world({
      policies: { identity: [policy(allow({ NotResource: ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::other/*'] }))] },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    notActionMissesAny,
    world({ policies: { identity: [policy(allow({ NotAction: ['s3:Get*', 's3:Put*'] }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    twoNotsAreOne,
    world({ policies: { identity: [policy(allow({ NotAction: 's3:Get*', NotResource: 'arn:aws:s3:::other/*' }))] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    listsPaired,
    world({
      policies: {
        identity: [
          policy(
            allow({ Action: ['s3:Get*', 's3:Put*'], Resource: ['arn:aws:s3:::other/*', 'arn:aws:s3:::bucket/*'] }),
          ),
        ],
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    administratorSkipsBoundary,
    world({ policies: { boundary: policy(allow({ Action: 's3:Put*' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    fullSessionPolicySkipped,
    world({ passed: [policy(allow(), deny({ Action: 's3:Get*' }))] }),
    'explicitDeny',
    'allowed',
  ],
  [
    fullAccessEndsLevel,
    world({ policies: { scps: [[policy(allow()), policy(deny({ Action: 's3:Get*' }))]] } }),
    'explicitDeny',
    'allowed',
  ],
  [denyScanSkipped, world({ passed: [policy(allow(), deny({ Action: 's3:Get*' }))] }), 'explicitDeny', 'allowed'],
  [
    userGrantWithinBoundary,
    world({
      principal: MARY,
      policies: {
        boundary: policy(allow({ Action: 's3:Put*' })),
        resource: policy(allow({ Principal: { AWS: USER } })),
      },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    keyPolicyOptional,
    world({
      ...KEY_WORLD,
      policies: { resource: policy(allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Other` } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    rootOwnsKeys,
    world({
      ...KEY_WORLD,
      principal: ROOT,
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: ROLE } })) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    rootAssumesRoles,
    world({
      ...TRUST_WORLD,
      principal: ROOT,
      policies: { identity: [], resource: trusting(`arn:aws:iam::${ACCOUNT}:root`) },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionPolicySparesAssumeRole,
    world({ ...TRUST_WORLD, policies: { resource: trusting(ROLE) }, passed: [policy(allow({ Action: 's3:*' }))] }),
    'implicitDeny',
    'allowed',
  ],
  [
    callerIdentityNeedsPermission,
    world({ policies: { identity: [] }, request: { action: 'sts:GetCallerIdentity', resource: '*' } }),
    'allowed',
    'implicitDeny',
  ],
  [
    trustConditionsUnreadForProviders,
    world({
      ...TRUST_WORLD,
      principal: { type: 'WebIdentityUser', arn: 'accounts.google.com' },
      policies: {
        identity: [],
        resource: policy({
          Effect: 'Allow',
          Principal: { Federated: 'accounts.google.com' },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: { StringEquals: { 'accounts.google.com:aud': 'app' } },
        }),
      },
      request: { ...TRUST_WORLD.request, action: 'sts:AssumeRoleWithWebIdentity' },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    awsStarSparesAnonymous,
    world({
      principal: { type: 'Anonymous' },
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: '*' } })) },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    endpointSparesAnonymous,
    world({
      principal: { type: 'Anonymous' },
      policies: {
        identity: [],
        endpoint: policy(allow({ Principal: '*', Action: 's3:Put*' })),
        resource: policy(allow({ Principal: '*' })),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    endpointPrincipalUnread,
    world({ policies: { endpoint: policy(allow({ Principal: { AWS: ELSEWHERE } })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    boundaryConditionsUnread,
    world({ policies: { boundary: policy(allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    boundaryResourcesUnread,
    world({ policies: { boundary: policy(allow({ Resource: 'arn:aws:s3:::other/*' })) } }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionResourcesUnread,
    world({ passed: [policy(allow({ Resource: 'arn:aws:s3:::other/*' }))] }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionConditionsUnread,
    world({ passed: [policy(allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }))] }),
    'implicitDeny',
    'allowed',
  ],
  [
    sessionVariablesLiteral,
    world({
      passed: [policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' }))],
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [sessionNotActionUnread, world({ passed: [policy(allow({ NotAction: 's3:Put*' }))] }), 'allowed', 'implicitDeny'],
  [
    scpAllowConditionsUnread,
    world({ policies: { scps: [[policy(allow({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }))]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    scpDeniesAtLastLevelOnly,
    world({ policies: { scps: [[policy(allow(), deny({ Action: 's3:Get*' }))], [policy(allow())]] } }),
    'explicitDeny',
    'allowed',
  ],
  [
    scpMiddleLevelsLost,
    world({ policies: { scps: [[policy(allow())], [policy(allow({ Action: 's3:Put*' }))], [policy(allow())]] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    roleDenyMissesSessions,
    world({ policies: { resource: policy(deny({ Principal: { AWS: ROLE } })) } }),
    'explicitDeny',
    'allowed',
  ],
  [
    sessionDenyByArnMisses,
    world({ policies: { resource: policy(deny({ Principal: { AWS: SESSION } })) } }),
    'explicitDeny',
    'allowed',
  ],
  [
    accountDenyMissesVisitors,
    world({
      resourceAccount: ELSEWHERE,
      policies: { resource: policy(allow({ Principal: { AWS: ROLE } }), deny({ Principal: { AWS: ACCOUNT } })) },
    }),
    'explicitDeny',
    'allowed',
  ],
  [
    weakestFormCounts,
    world({
      policies: { identity: [], resource: policy(allow({ Principal: { AWS: [ROLE, SESSION] } })) },
      passed: [policy(allow({ Action: 's3:Put*' }))],
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    nullKeyCaseSensitive,
    world({
      policies: { identity: [policy(allow({ Condition: { Null: { 'AWS:PrincipalTag/T': 'false' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    ifExistsKeyCaseSensitive,
    world({
      policies: { identity: [policy(allow({ Condition: { StringEqualsIfExists: { 'AWS:PrincipalTag/T': 'y' } } }))] },
      request: { context: { 'aws:PrincipalTag/t': 'x' } },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    rootAllowedAbroad,
    world({ principal: ROOT, resourceAccount: ELSEWHERE, policies: { identity: [] } }),
    'implicitDeny',
    'allowed',
  ],
  [
    rootSparedByResourceDeny,
    world({ principal: ROOT, policies: { identity: [], resource: policy(deny({ Principal: '*' })) } }),
    'explicitDeny',
    'allowed',
  ],
  [
    conditionsOfPrincipalStatementsUnread,
    world({
      policies: {
        identity: [],
        resource: policy(
          allow({ Principal: { AWS: SESSION }, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        ),
      },
    }),
    'implicitDeny',
    'allowed',
  ],
  [
    firstValueUnderIfExists,
    world({
      policies: {
        identity: [policy(allow({ Condition: { StringEqualsIfExists: { 'aws:PrincipalTag/t': ['x', 'y'] } } }))],
      },
      request: { context: { 'aws:PrincipalTag/t': 'y' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    variablesInLimitsLiteral,
    world({
      policies: { boundary: policy(allow({ Resource: 'arn:aws:s3:::bucket/${aws:PrincipalTag/t}' })) },
      request: { context: { 'aws:PrincipalTag/t': 'key' } },
    }),
    'allowed',
    'implicitDeny',
  ],
  [
    identityDenyWithinPolicy,
    world({ policies: { identity: [policy(allow()), policy(deny({ Action: 's3:Get*' }))] } }),
    'explicitDeny',
    'allowed',
  ],
])
