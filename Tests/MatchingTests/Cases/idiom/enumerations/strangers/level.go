package syslog

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Level says how urgent a line is.
type Level uint8

const (
	Emergency Level = iota
	Alert
	Critical
	Error
	Warning
	Notice
	Info
	Debug
)

var errLevel = errors.New("syslog: no such level")

// String implements fmt.Stringer.
func (l Level) String() string {
	switch l {
	case Emergency:
		return "emerg"
	case Alert:
		return "alert"
	case Critical:
		return "crit"
	case Error:
		return "err"
	case Warning:
		return "warning"
	case Notice:
		return "notice"
	case Info:
		return "info"
	case Debug:
		return "debug"
	}
	return fmt.Sprintf("Level(%d)", uint8(l))
}

// ParseLevel turns a name into a level.
func ParseLevel(name string) (Level, error) {
	switch strings.ToLower(name) {
	case "emerg", "panic":
		return Emergency, nil
	case "alert":
		return Alert, nil
	case "crit":
		return Critical, nil
	case "err", "error":
		return Error, nil
	case "warning", "warn":
		return Warning, nil
	case "notice":
		return Notice, nil
	case "info":
		return Info, nil
	case "debug":
		return Debug, nil
	default:
		return Debug, errLevel
	}
}

// MarshalText implements encoding.TextMarshaler.
func (l Level) MarshalText() ([]byte, error) {
	return []byte(l.String()), nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (l *Level) UnmarshalJSON(b []byte) error {
	var name string
	if err := json.Unmarshal(b, &name); err != nil {
		return err
	}
	level, err := ParseLevel(name)
	if err != nil {
		return err
	}
	*l = level
	return nil
}
