module assume-nothing/bridges/minio-policy

go 1.25.0

require github.com/minio/pkg/v3 v3.11.0

require (
	github.com/klauspost/cpuid/v2 v2.3.0 // indirect
	github.com/minio/minio-go/v7 v7.2.0 // indirect
	github.com/philhofer/fwd v1.2.0 // indirect
	github.com/tinylib/msgp v1.6.4 // indirect
	github.com/zeebo/xxh3 v1.1.0 // indirect
	golang.org/x/sys v0.45.0 // indirect
)
