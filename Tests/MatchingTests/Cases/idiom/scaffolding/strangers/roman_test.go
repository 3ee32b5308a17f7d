package roman_test

import (
	"errors"
	"testing"

	"example.org/numerals/roman"
)

func TestParse(t *testing.T) {
	cases := []struct {
		name    string
		input   string
		want    int
		wantErr bool
	}{
		{name: "one", input: "I", want: 1},
		{name: "four", input: "IV", want: 4},
		{name: "nine", input: "IX", want: 9},
		{name: "forty", input: "XL", want: 40},
		{name: "year", input: "MCMXCIV", want: 1994},
		{name: "empty", input: "", wantErr: true},
		{name: "bad letter", input: "IZ", wantErr: true},
	}
	for _, tc := range cases {
		tc := tc
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			got, err := roman.Parse(tc.input)
			if (err != nil) != tc.wantErr {
				t.Fatalf("Parse(%q) error = %v, wantErr %v", tc.input, err, tc.wantErr)
			}
			if got != tc.want {
				t.Errorf("Parse(%q) = %d, want %d", tc.input, got, tc.want)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	tests := []struct {
		in   int
		want string
	}{
		{1, "I"},
		{4, "IV"},
		{1994, "MCMXCIV"},
	}
	for _, tt := range tests {
		if got := roman.Format(tt.in); got != tt.want {
			t.Errorf("Format(%d) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestParseErrorIsTyped(t *testing.T) {
	_, err := roman.Parse("??")
	if err == nil {
		t.Fatal("expected an error, got nil")
	}
	var syntax *roman.SyntaxError
	if !errors.As(err, &syntax) {
		t.Fatalf("unexpected error type %T", err)
	}
	if syntax.Offset != 0 {
		t.Errorf("offset = %d, want 0", syntax.Offset)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		if _, err := roman.Parse("MMMDCCCLXXXVIII"); err != nil {
			b.Fatal(err)
		}
	}
}
