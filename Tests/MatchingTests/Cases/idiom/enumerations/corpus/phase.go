package brew

import (
	"encoding/json"
	"fmt"
)

// Phase is a step of the brewing.
type Phase int

// The phases in their order.
const (
	Idle Phase = iota
	Mashing
	Lautering
	Boiling
	Cooling
	Fermenting
)

func (p Phase) String() string {
	switch p {
	case Idle:
		return "idle"
	case Mashing:
		return "mashing"
	case Lautering:
		return "lautering"
	case Boiling:
		return "boiling"
	case Cooling:
		return "cooling"
	case Fermenting:
		return "fermenting"
	default:
		return fmt.Sprintf("Phase(%d)", int(p))
	}
}

// MarshalJSON writes the name.
func (p Phase) MarshalJSON() ([]byte, error) {
	return json.Marshal(p.String())
}

// UnmarshalJSON reads a name.
func (p *Phase) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	phase, err := ParsePhase(s)
	if err != nil {
		return err
	}
	*p = phase
	return nil
}

// ParsePhase finds a phase by its name.
func ParsePhase(s string) (Phase, error) {
	for p := Idle; p <= Fermenting; p++ {
		if p.String() == s {
			return p, nil
		}
	}
	return Idle, fmt.Errorf("unknown phase %q", s)
}
