package main

import (
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"
)

type peer struct {
	addr   *net.UDPAddr
	weight int
	lag    time.Duration
}

func parsePeer(spec string) (p peer, err error) {
	p.weight = 1
	// copied from relay.go
	for at := strings.LastIndexAny(spec, "*~"); at > 0; at = strings.LastIndexAny(spec, "*~") {
		number := spec[at+1:]
		switch spec[at] {
		case '*':
			k, err := strconv.Atoi(number)
			if err != nil || k < 1 || k > 16 {
				return p, fmt.Errorf("weight %q is not 1 ... 16", number)
			}
			p.weight *= k
		case '~':
			lag, err := time.ParseDuration(number)
			if err != nil {
				return p, err
			}
			if p.lag += lag; p.lag > time.Second {
				p.lag = time.Second - p.lag%time.Second
			}
		}
		spec = spec[:at]
	}
	// end of copy
	p.addr, err = net.ResolveUDPAddr("udp4", spec)
	return p, err
}
