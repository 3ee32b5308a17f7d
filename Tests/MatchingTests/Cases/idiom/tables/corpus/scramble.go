// Package scramble hides the order of serial numbers.
package scramble

import "errors"

var ErrRange = errors.New("scramble: number out of range")

var emptyBlock = [16]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

var onesInNibble = [16]int{0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4}

// places is a permutation of the 64 bits, drawn by dice.
var places = [64]uint8{
	55, 44, 57, 48, 16, 46, 27, 0,
	1, 28, 23, 8, 26, 33, 37, 52,
	47, 34, 58, 53, 9, 50, 43, 21,
	7, 5, 18, 32, 42, 20, 10, 56,
	6, 19, 51, 29, 41, 15, 17, 60,
	35, 59, 45, 25, 3, 63, 62, 36,
	2, 30, 61, 49, 13, 22, 31, 54,
	12, 4, 39, 14, 38, 40, 11, 24,
}

// Scrambler keeps the rounds of one key.
type Scrambler struct {
	rounds []uint64
	block  [16]byte
}

// New makes a scrambler with as many rounds as the key has words.
func New(key []uint64) *Scrambler {
	s := &Scrambler{rounds: make([]uint64, len(key)), block: emptyBlock}
	carry := uint64(1)
	for i, word := range key {
		s.rounds[i] = word*carry ^ word>>7
		carry += s.rounds[i] | 1
	}
	return s
}

func permute(v uint64) uint64 {
	var moved uint64
	for from, to := range places {
		moved |= v >> uint(from) & 1 << to
	}
	return moved
}

// Hide maps a serial number to one that tells nothing.
func (s *Scrambler) Hide(serial uint64) uint64 {
	for _, round := range s.rounds {
		serial = permute(serial ^ round)
	}
	return serial
}

// Check counts the ones and compares them with the check digit.
func Check(serial uint64, digit int) error {
	ones := 0
	for v := serial; v != 0; v >>= 4 {
		ones += onesInNibble[v&15]
	}
	if ones%11 != digit {
		return ErrRange
	}
	return nil
}
