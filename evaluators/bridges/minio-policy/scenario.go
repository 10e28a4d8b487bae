package main

import (
	"encoding/json"
	"fmt"
)

// scenario is what of assume-nothing's format this bridge reads.
type scenario struct {
	Principal struct {
		Arn string `json:"arn"`
	} `json:"principal"`
	Session *struct {
		Inline  json.RawMessage   `json:"inline"`
		Managed []json.RawMessage `json:"managed"`
	} `json:"session"`
	Policies struct {
		Identity []json.RawMessage `json:"identity"`
		Resource json.RawMessage   `json:"resource"`
	} `json:"policies"`
	Requests []request `json:"requests"`
}

type request struct {
	Action   string                `json:"action"`
	Resource string                `json:"resource"`
	Context  map[string]textOrList `json:"context"`
}

// textOrList is a context value: a string, or the strings of a multivalued key.
type textOrList []string

func (t *textOrList) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*t = []string{one}
		return nil
	}
	var many []string
	if err := json.Unmarshal(data, &many); err != nil {
		return fmt.Errorf("a context value is neither a string nor a list of strings")
	}
	*t = many
	return nil
}
