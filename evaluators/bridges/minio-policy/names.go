package main

import (
	"strings"

	"github.com/minio/pkg/v3/policy"
)

// actions are the names of S3's API that MinIO has, by their lower case: its server writes them itself, always in the same one.
var actions = func() map[string]policy.Action {
	byName := map[string]policy.Action{}
	for _, name := range strings.Fields(`
		AbortMultipartUpload BypassGovernanceRetention CreateBucket DeleteBucket DeleteBucketCors DeleteBucketPolicy
		DeleteObject DeleteObjectAnnotation DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionTagging ForceDeleteBucket
		GetBucketCors GetBucketLocation GetBucketNotification GetBucketObjectLockConfiguration GetBucketPolicy
		GetBucketPolicyStatus GetBucketQOS GetBucketTagging GetBucketVersioning GetEncryptionConfiguration
		GetInventoryConfiguration GetLifecycleConfiguration GetObject GetObjectAnnotation GetObjectAttributes GetObjectLegalHold
		GetObjectRetention GetObjectTagging GetObjectVersion GetObjectVersionAnnotationForReplication GetObjectVersionAttributes
		GetObjectVersionForReplication GetObjectVersionTagging GetReplicationConfiguration HeadBucket ListAllMyBuckets
		ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts ListObjectAnnotations
		ListenBucketNotification ListenNotification PutBucketCors PutBucketNotification PutBucketObjectLockConfiguration
		PutBucketPolicy PutBucketQOS PutBucketTagging PutBucketVersioning PutEncryptionConfiguration PutInventoryConfiguration
		PutLifecycleConfiguration PutObject PutObjectAnnotation PutObjectFanOut PutObjectLegalHold PutObjectRetention
		PutObjectTagging PutObjectVersionTagging PutReplicationConfiguration ReplicateDelete ReplicateObject
		ReplicateObjectAnnotation ReplicateTags ResetBucketReplicationState RestoreObject UpdateObjectEncryption
	`) {
		if action := policy.Action("s3:" + name); action.IsValid() { // older versions have fewer
			byName[strings.ToLower(string(action))] = action
		}
	}
	return byName
}()

// operators are those of MinIO, less BinaryEquals and its only IfExists (see hello).
var operators = strings.Fields(`
		Bool DateEquals DateGreaterThan DateGreaterThanEquals DateLessThan DateLessThanEquals DateNotEquals
		ForAllValues ForAnyValue IpAddress NotIpAddress Null
		NumericEquals NumericGreaterThan NumericGreaterThanEquals NumericLessThan NumericLessThanEquals NumericNotEquals
		StringEquals StringEqualsIgnoreCase StringLike StringNotEquals StringNotEqualsIgnoreCase StringNotLike
	`)
