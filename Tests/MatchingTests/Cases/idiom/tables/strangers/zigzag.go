// Package blocks walks the coefficients of 8 x 8 blocks.
package blocks

// walk visits the coefficients in the order of our own training set, the likeliest first.
var walk = [64]int{
	11, 13, 35, 26, 50, 25, 31, 22, 10, 53, 34, 15, 19, 63, 12, 21,
	32, 54, 36, 20, 42, 60, 6, 23, 40, 49, 45, 61, 43, 52, 18, 44,
	28, 14, 27, 17, 3, 33, 48, 1, 56, 2, 30, 62, 5, 16, 8, 58,
	55, 38, 46, 57, 24, 59, 41, 37, 9, 7, 4, 47, 39, 51, 0, 29,
}

var none = [64]int16{}

// Runs codes a block as pairs of a run of zeros and a value.
func Runs(block *[64]int16) [][2]int16 {
	var runs [][2]int16
	if *block == none {
		return runs
	}
	var zeros int16
	for _, place := range walk {
		if v := block[place]; v == 0 {
			zeros++
		} else {
			runs = append(runs, [2]int16{zeros, v})
			zeros = 0
		}
	}
	return runs
}

// Block is the reverse of Runs.
func Block(runs [][2]int16) (block [64]int16) {
	at := 0
	for _, run := range runs {
		at += int(run[0])
		if at >= len(walk) {
			break
		}
		block[walk[at]] = run[1]
		at++
	}
	return block
}
