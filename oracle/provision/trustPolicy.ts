/** The trust policy of temporary roles: nobody may assume them, whatever else grants it. They are there to be simulated. */
export const TRUST_POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Sid: 'NobodyMayAssumeThis', Effect: 'Deny', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
})
