module assume-nothing/bridges/minio-policy

go 1.25.0

require github.com/minio/pkg/v3 v3.3.0

require (
	github.com/goccy/go-json v0.10.5 // indirect
	github.com/klauspost/cpuid/v2 v2.2.10 // indirect
	github.com/minio/minio-go/v7 v7.0.94 // indirect
	github.com/philhofer/fwd v1.1.3-0.20240916144458-20a13a1f6b7c // indirect
	github.com/tinylib/msgp v1.3.0 // indirect
	github.com/zeebo/xxh3 v1.0.2 // indirect
	golang.org/x/sys v0.33.0 // indirect
)
