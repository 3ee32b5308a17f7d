package webcache

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

type entry struct {
	URL    string              `json:"url"`
	Status int                 `json:"status"`
	Header map[string][]string `json:"header"`
}

// Cache keeps answers on the drive.
type Cache struct {
	dir string
}

// Open makes the directory of a cache.
func Open(dir string) (*Cache, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("create cache: %w", err)
	}
	return &Cache{dir: dir}, nil
}

func (c *Cache) readEntry(key string) (*entry, error) {
	data, err := os.ReadFile(filepath.Join(c.dir, key+".json"))
	if err != nil {
		return nil, fmt.Errorf("read entry: %w", err)
	}
	e := new(entry)
	if err := json.Unmarshal(data, e); err != nil {
		return nil, fmt.Errorf("decode entry: %w", err)
	}
	return e, nil
}

func (c *Cache) writeEntry(key string, e *entry) error {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(e); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.dir, key+".json"), buf.Bytes(), 0o644)
}

// Fetch asks for a page and stores it.
func (c *Cache) Fetch(url, key string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("fetch %s: %s", url, resp.Status)
	}
	f, err := os.Create(filepath.Join(c.dir, key))
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := io.Copy(f, resp.Body); err != nil {
		return err
	}
	return c.writeEntry(key, &entry{URL: url, Status: resp.StatusCode, Header: resp.Header})
}

// Backup copies one file of the cache.
func (c *Cache) Backup(key, target string) error {
	src, err := os.Open(filepath.Join(c.dir, key))
	if err != nil {
		return err
	}
	defer src.Close()

	dst, err := os.Create(target)
	if err != nil {
		return err
	}
	defer dst.Close()

	_, err = io.Copy(dst, src)
	return err
}

func (c *Cache) ignored() (map[string]bool, error) {
	file, err := os.Open(filepath.Join(c.dir, "ignore"))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	names := make(map[string]bool)
	sc := bufio.NewScanner(file)
	for sc.Scan() {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		names[line] = true
	}
	if err := sc.Err(); err != nil {
		return nil, err
	}
	return names, nil
}
