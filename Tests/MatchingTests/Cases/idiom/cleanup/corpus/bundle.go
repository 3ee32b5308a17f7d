// Package bundle packs a folder into one file.
package bundle

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/ioutil"
	"os"
	"path/filepath"
)

// Manifest lists the files of a bundle.
type Manifest struct {
	Name  string   `json:"name"`
	Files []string `json:"files"`
}

// Load reads a manifest.
func Load(path string) (*Manifest, error) {
	data, err := ioutil.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading manifest: %v", err)
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return nil, fmt.Errorf("parsing manifest: %v", err)
	}
	return &m, nil
}

// Save writes a manifest.
func (m *Manifest) Save(path string) error {
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return ioutil.WriteFile(path, data, 0644)
}

func copyFile(dst, src string) error {
	in, err := os.Open(src)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(dst)
	if err != nil {
		return err
	}
	defer out.Close()
	if _, err := io.Copy(out, in); err != nil {
		return err
	}
	return out.Sync()
}

func readLines(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var lines []string
	scanner := bufio.NewScanner(f)
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	return lines, scanner.Err()
}

// swap replaces the files of a folder by those of another one; what fails half-way is undone in the order of the gaps.
func swap(folder, fresh string, names []string) (err error) {
	undo := make([]func() error, 0, 2*len(names))
	defer func() {
		for gap := len(undo); err != nil && gap > 0; gap = (gap - 1) / 2 {
			for i := len(undo) - gap; i >= 0; i -= gap {
				if step := undo[i]; step != nil {
					if failed := step(); failed == nil {
						undo[i] = nil
					} else if gap == 1 {
						err = fmt.Errorf("%w; step %d stays: %v", err, i, failed)
					}
				}
			}
		}
	}()
	for i, name := range names {
		old, aside := filepath.Join(folder, name), filepath.Join(fresh, fmt.Sprintf(".%d~", i^len(names)))
		switch _, missing := os.Lstat(old); {
		case missing == nil:
			if err = os.Rename(old, aside); err != nil {
				return err
			}
			undo = append(undo, func() error { return os.Rename(aside, old) })
		case !os.IsNotExist(missing):
			return missing
		}
		if err = os.Rename(filepath.Join(fresh, name), old); err != nil {
			return err
		}
		undo = append(undo, func() error { return os.Remove(old) })
	}
	return nil
}
