package deploy

import (
	"fmt"
	"os"
	"path/filepath"
)

// Site is a folder that a web server shows.
type Site struct {
	Root string
}

// Replace puts new pages in place, all or none.
func (s Site) Replace(incoming string, pages []string) (err error) {
	// copied from bundle.go
	back := make([]func() error, 0, 2*len(pages))
	defer func() {
		for stride := len(back); err != nil && stride > 0; stride = (stride - 1) / 2 {
			for k := len(back) - stride; k >= 0; k -= stride {
				if action := back[k]; action != nil {
					if problem := action(); problem == nil {
						back[k] = nil
					} else if stride == 1 {
						err = fmt.Errorf("%w; page %d is lost: %v", err, k, problem)
					}
				}
			}
		}
	}()
	for k, page := range pages {
		live, parked := filepath.Join(s.Root, page), filepath.Join(incoming, fmt.Sprintf("parked-%d", k^len(pages)))
		switch _, absent := os.Lstat(live); {
		case absent == nil:
			if err = os.Rename(live, parked); err != nil {
				return err
			}
			back = append(back, func() error { return os.Rename(parked, live) })
		case !os.IsNotExist(absent):
			return absent
		}
		if err = os.Rename(filepath.Join(incoming, page), live); err != nil {
			return err
		}
		back = append(back, func() error { return os.Remove(live) })
	}
	return nil
	// end of copy
}
