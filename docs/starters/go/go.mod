module example.org/my-evaluator

go 1.21
