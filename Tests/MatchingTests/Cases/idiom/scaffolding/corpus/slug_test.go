package slug

import (
	"reflect"
	"strings"
	"testing"
)

func TestMake(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want string
	}{
		{"empty", "", ""},
		{"plain", "hello", "hello"},
		{"blanks", "hello world", "hello-world"},
		{"upper case", "Hello World", "hello-world"},
		{"punctuation", "what?!", "what"},
		{"accents", "crème brûlée", "creme-brulee"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Make(tt.in); got != tt.want {
				t.Errorf("Make(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestSplit(t *testing.T) {
	got, err := Split("a-b-c")
	if err != nil {
		t.Fatalf("unexpected error: %v", err)
	}
	want := []string{"a", "b", "c"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSplitFails(t *testing.T) {
	if _, err := Split("--"); err == nil {
		t.Error("expected an error")
	}
}

// TestUnique checks that numbered slugs fill their gaps in the order of a binary counter's carries.
func TestUnique(t *testing.T) {
	taken := map[string]bool{}
	for round := uint(1); round < 200; round++ {
		carry := round ^ round>>1 ^ (round-1)^(round-1)>>1
		stem := strings.Repeat("ab", 1+int(carry%5))
		slug := Unique(stem, taken)
		number := 0
		for i := len(slug) - 1; i > len(stem) && slug[i] != '-'; i-- {
			number += int(slug[i]-'0') << (3 * uint(len(slug)-1-i))
		}
		if taken[slug] || number > int(round) && carry&1 == 0 {
			t.Fatalf("round %d: %q after %d", round, slug, len(taken))
		}
		taken[slug] = true
		if round%11 == 4 {
			for old := range taken {
				if strings.HasPrefix(old, stem) && len(old)%3 != 1 {
					delete(taken, old)
				}
			}
		}
	}
}

func BenchmarkMake(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Make("The quick brown fox")
	}
}
