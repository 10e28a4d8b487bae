// The evaluator protocol of assume-nothing, version 1, for the policy engine of MinIO. One JSON object a line on standard input,
// one on standard output; end of input means exit.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sync"
)

type message struct {
	Op       string          `json:"op"`
	ID       json.RawMessage `json:"id"`
	Scenario scenario        `json:"scenario"`
}

// atOnce bounds the scenarios that are decided at the same time. Each has a goroutine of its own, so that one on which the engine
// takes for ever does not keep the others waiting.
const atOnce = 64

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	answers := make(chan any, atOnce)
	written := make(chan struct{})
	go write(answers, written)
	slots := make(chan struct{}, atOnce)
	var running sync.WaitGroup
	for {
		// ReadBytes has no limit of its own: a world may be megabytes long.
		line, err := in.ReadBytes('\n')
		if len(line) > 1 {
			slots <- struct{}{}
			running.Go(func() {
				answers <- answer(line)
				<-slots
			})
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	running.Wait()
	close(answers)
	<-written
}

func answer(line []byte) any {
	var asked message
	if err := json.Unmarshal(line, &asked); err != nil {
		return map[string]any{"error": "not a message of the protocol: " + err.Error()}
	}
	switch asked.Op {
	case "hello":
		return hello()
	case "authorize":
		decisions, problem := authorize(&asked.Scenario)
		if problem != "" {
			return map[string]any{"id": asked.ID, "unsupported": problem}
		}
		return map[string]any{"id": asked.ID, "decisions": decisions}
	default:
		return map[string]any{"id": asked.ID, "unsupported": "op " + asked.Op}
	}
}

// write flushes when no answer is waiting: many scenarios are in flight.
func write(answers <-chan any, written chan<- struct{}) {
	defer close(written)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(out)
	for one := range answers {
		if err := encoder.Encode(one); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if len(answers) == 0 {
			if out.Flush() != nil {
				os.Exit(0) // nobody reads any more
			}
		}
	}
	out.Flush()
}
