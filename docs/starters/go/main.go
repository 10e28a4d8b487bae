// Identity and session policies of role sessions, without conditions and variables. Grow it, and claim what you add.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
)

type message struct {
	Op       string   `json:"op"`
	ID       int64    `json:"id"`
	Scenario scenario `json:"scenario"`
}

type hello struct {
	Protocol int      `json:"protocol"`
	Name     string   `json:"name"`
	Version  string   `json:"version"`
	Language string   `json:"language"`
	Outcomes string   `json:"outcomes"`
	Supports []string `json:"supports"`
	Without  []string `json:"without"`
}

type answer struct {
	ID        int64    `json:"id"`
	Decisions []string `json:"decisions"`
}

var self = hello{
	Protocol: 1,
	Name:     "my-evaluator",
	Version:  "0.1.0",
	Language: "go",
	Outcomes: "three-way",
	Supports: []string{"identity", "session"},
	Without:  []string{"Condition", "variables"},
}

// One JSON object a line in, one out; the end of input ends the program.
func main() {
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	for in.More() {
		var asked message
		if err := in.Decode(&asked); err != nil {
			log.Fatal(err)
		}
		if asked.Op == "hello" {
			out.Encode(self)
			continue
		}
		decisions := []string{}
		for _, request := range asked.Scenario.Requests {
			decisions = append(decisions, decide(&asked.Scenario, request))
		}
		out.Encode(answer{asked.ID, decisions})
	}
}
