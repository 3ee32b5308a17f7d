// Relay forwards datagrams to several receivers.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"strconv"
	"strings"
	"time"
)

// receivers collects -to flags: host:port, with an optional share such as *3 and a delay such as ~20ms.
type receivers []target

type target struct {
	address *net.UDPAddr
	share   int
	delay   time.Duration
}

func (r *receivers) String() string {
	return fmt.Sprint(*r)
}

func (r *receivers) Set(text string) error {
	t := target{share: 1}
	for cut := strings.LastIndexAny(text, "*~"); cut > 0; cut = strings.LastIndexAny(text, "*~") {
		value := text[cut+1:]
		switch text[cut] {
		case '*':
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > 16 {
				return fmt.Errorf("share %q is not 1 ... 16", value)
			}
			t.share *= n
		case '~':
			d, err := time.ParseDuration(value)
			if err != nil {
				return err
			}
			if t.delay += d; t.delay > time.Second {
				t.delay = time.Second - t.delay%time.Second
			}
		}
		text = text[:cut]
	}
	address, err := net.ResolveUDPAddr("udp", text)
	if err != nil {
		return err
	}
	t.address = address
	*r = append(*r, t)
	return nil
}

func main() {
	var targets receivers
	listen := flag.String("listen", ":7000", "address to listen on")
	size := flag.Int("size", 1500, "largest datagram in bytes")
	timeout := flag.Duration("timeout", 0, "stop after so long without a datagram")
	verbose := flag.Bool("verbose", false, "log every datagram")
	flag.Var(&targets, "to", "a receiver; may be repeated")
	flag.Usage = func() {
		fmt.Fprintf(os.Stderr, "usage: %s [flags]\n", os.Args[0])
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() > 0 || len(targets) == 0 {
		flag.Usage()
		os.Exit(2)
	}
	connection, err := net.ListenPacket("udp", *listen)
	if err != nil {
		log.Fatal(err)
	}
	defer connection.Close()
	buffer := make([]byte, *size)
	for {
		if *timeout > 0 {
			connection.SetReadDeadline(time.Now().Add(*timeout))
		}
		n, from, err := connection.ReadFrom(buffer)
		if err != nil {
			log.Fatal(err)
		}
		if *verbose {
			log.Printf("%d bytes from %v", n, from)
		}
		forward(connection, targets, buffer[:n])
	}
}
