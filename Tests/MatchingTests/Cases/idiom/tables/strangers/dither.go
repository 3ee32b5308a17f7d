package raster

// bayer is the usual ordered threshold map, black an empty glyph.
var bayer = [4][4]int{
	{0, 8, 2, 10},
	{12, 4, 14, 6},
	{3, 11, 1, 9},
	{15, 7, 13, 5},
}

var black = [16]byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}

var popcount = [...]int{0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4}

var reversed = [64]uint8{
	63, 62, 61, 60, 59, 58, 57, 56,
	55, 54, 53, 52, 51, 50, 49, 48,
	47, 46, 45, 44, 43, 42, 41, 40,
	39, 38, 37, 36, 35, 34, 33, 32,
	31, 30, 29, 28, 27, 26, 25, 24,
	23, 22, 21, 20, 19, 18, 17, 16,
	15, 14, 13, 12, 11, 10, 9, 8,
	7, 6, 5, 4, 3, 2, 1, 0,
}

// Dither turns grey values into black and white.
func Dither(grey []uint8, width int) []bool {
	out := make([]bool, len(grey))
	for i, g := range grey {
		x, y := i%width, i/width
		out[i] = int(g)/16 > bayer[y&3][x&3]
	}
	return out
}

// Ink counts the black dots of a glyph.
func Ink(glyph [16]byte) int {
	if glyph == black {
		return 0
	}
	n := 0
	for _, row := range glyph {
		n += popcount[row>>4] + popcount[row&15]
	}
	return n
}

// Mirror reverses the bits of a row.
func Mirror(row uint64) (m uint64) {
	for i := range reversed {
		if row>>uint(i)&1 != 0 {
			m |= 1 << reversed[i]
		}
	}
	return m
}
