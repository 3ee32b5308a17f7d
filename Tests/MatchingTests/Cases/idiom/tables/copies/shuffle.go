package tickets

import "fmt"

// copied from scramble.go
var bitOrder = [...]byte{
	55, 44, 57, 48, 16, 46, 27, 0,
	1, 28, 23, 8, 26, 33, 37, 52,
	47, 34, 58, 53, 9, 50, 43, 21,
	7, 5, 18, 32, 42, 20, 10, 56,
	6, 19, 51, 29, 41, 15, 17, 60,
	35, 59, 45, 25, 3, 63, 62, 36,
	2, 30, 61, 49, 13, 22, 31, 54,
	12, 4, 39, 14, 38, 40, 11, 24,
}

// end of copy

// Ticket is a number as it is printed.
type Ticket struct {
	Event  string
	Number uint64
}

func (t Ticket) String() string {
	var code uint64
	for i := 0; i < len(bitOrder); i++ {
		if t.Number&(1<<uint(i)) != 0 {
			code |= 1 << bitOrder[i]
		}
	}
	return fmt.Sprintf("%s-%016X", t.Event, code)
}
