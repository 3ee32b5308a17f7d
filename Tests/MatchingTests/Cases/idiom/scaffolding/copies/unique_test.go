package files

import (
	"strings"
	"testing"
)

func TestFreshNames(t *testing.T) {
	used := make(map[string]bool)
	// copied from slug_test.go
	for step := uint(1); step < 200; step++ {
		flipped := step ^ step>>1 ^ (step-1)^(step-1)>>1
		base := strings.Repeat("xy", 1+int(flipped%5))
		name := Fresh(base, used)
		suffix := 0
		for k := len(name) - 1; k > len(base) && name[k] != '-'; k-- {
			suffix += int(name[k]-'0') << (3 * uint(len(name)-1-k))
		}
		if used[name] || suffix > int(step) && flipped&1 == 0 {
			t.Fatalf("step %d: %q after %d", step, name, len(used))
		}
		used[name] = true
		if step%11 == 4 {
			for earlier := range used {
				if strings.HasPrefix(earlier, base) && len(earlier)%3 != 1 {
					delete(used, earlier)
				}
			}
		}
	}
	// end of copy
	if len(used) == 0 {
		t.Error("nothing was made")
	}
}
