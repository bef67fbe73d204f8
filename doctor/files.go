package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
)

const filesPart = "files"

// loose are the permissions that no file with a secret may have. A group may read it, because that is how a service
// manager hands over credentials.
const loose fs.FileMode = 0o037

// files looks at who may read the files with secrets.
func files(_ context.Context, s Subject) []Finding {
	cfg := s.Config
	secrets := append([]string{cfg.Keys.ReplyKeyFile, cfg.Keys.ContentKeyFile, cfg.Keys.PreviousKeyFile, cfg.OAuth.TokenFile, cfg.SMTP.DKIM.KeyFile}, cfg.SecretFiles...)
	var findings []Finding
	closed := 0
	for _, path := range secrets {
		info, err := os.Stat(path)
		switch {
		case path == "" || errors.Is(err, fs.ErrNotExist): // those that must be there were missed when the configuration was read
		case err != nil:
			findings = append(findings, wrong(filesPart, fmt.Sprintf("%s cannot be looked at", path), "let the user that Rapport runs as into that folder"))
		case runtime.GOOS != "windows" && info.Mode().Perm()&loose != 0:
			findings = append(findings, wrong(filesPart, fmt.Sprintf("others on this machine may read the secret in %s", path), "run “chmod 600 "+path+"”"))
		default:
			closed++
		}
	}
	if closed > 0 {
		findings = append(findings, fine(filesPart, "what holds secrets is closed to others: %d files", closed))
	}
	return findings
}
