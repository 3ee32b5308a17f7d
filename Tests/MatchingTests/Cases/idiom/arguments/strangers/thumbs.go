package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

type stringList []string

func (l *stringList) String() string {
	return strings.Join(*l, ",")
}

func (l *stringList) Set(value string) error {
	if value == "" {
		return errors.New("empty value")
	}
	*l = append(*l, value)
	return nil
}

var (
	width   = flag.Int("width", 320, "width of a thumbnail")
	height  = flag.Int("height", 240, "height of a thumbnail")
	quality = flag.Int("quality", 80, "JPEG quality")
	workers = flag.Int("workers", runtime.NumCPU(), "number of workers")
	outDir  = flag.String("out", "thumbs", "output directory")
	force   = flag.Bool("force", false, "overwrite existing files")
	debug   = flag.Bool("debug", false, "enable debug output")
	exclude stringList
)

func usage() {
	fmt.Fprintf(flag.CommandLine.Output(), "Usage: %s [options] file...\n\nOptions:\n", filepath.Base(os.Args[0]))
	flag.PrintDefaults()
}

func main() {
	log.SetFlags(0)
	flag.Var(&exclude, "exclude", "pattern to leave out (repeatable)")
	flag.Usage = usage
	flag.Parse()

	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(1)
	}
	if *quality < 1 || *quality > 100 {
		log.Fatalf("quality must be between 1 and 100, not %d", *quality)
	}
	if err := os.MkdirAll(*outDir, 0o755); err != nil {
		log.Fatal(err)
	}

	jobs := make(chan string)
	done := make(chan error)
	for i := 0; i < *workers; i++ {
		go func() {
			for path := range jobs {
				done <- shrink(path, *width, *height, *quality, *force)
			}
		}()
	}
	go func() {
		for _, path := range flag.Args() {
			jobs <- path
		}
		close(jobs)
	}()
	failed := 0
	for range flag.Args() {
		if err := <-done; err != nil {
			log.Println(err)
			failed++
		}
	}
	if failed > 0 {
		os.Exit(1)
	}
}
