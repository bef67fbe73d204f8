package postgres

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"
)

// ensureCluster returns the password of the folder's cluster, which it makes first when there is none. A cluster that was
// left half made is made again: it is built aside and put in its place as a whole.
func (f *folder) ensureCluster(ctx context.Context, b binaries, progress func(string)) (password string, err error) {
	major, err := f.clusterMajor()
	if err != nil {
		return "", err
	}
	if major != 0 {
		line, err := os.ReadFile(f.passwordFile())
		if err != nil {
			return "", fmt.Errorf("password of the cluster: %w", err)
		}
		return strings.TrimSpace(string(line)), nil
	}

	progress("Preparing a private PostgreSQL …")
	password = rand.Text()
	if err := f.writePassword(password); err != nil {
		return "", fmt.Errorf("password of the cluster: %w", err)
	}
	fresh := f.cluster() + ".new"
	if err := errors.Join(os.RemoveAll(fresh), os.Mkdir(fresh, 0o700)); err != nil {
		return "", fmt.Errorf("make the cluster: %w", err)
	}
	if err := f.give(fresh); err != nil {
		return "", err
	}
	// The C locale is the same everywhere, so an index never breaks when a system library changes its sort order.
	if err := f.run(ctx, b, "initdb", "--pgdata="+fresh, "--username="+role, "--pwfile="+f.passwordFile(),
		"--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"); err != nil {
		return "", fmt.Errorf("make the cluster: %w", err)
	}
	if err := os.Rename(fresh, f.cluster()); err != nil {
		return "", fmt.Errorf("make the cluster: %w", err)
	}
	return password, nil
}

// writePassword writes the password file. It belongs to the account of the server because initdb reads it.
func (f *folder) writePassword(password string) error {
	if err := os.RemoveAll(f.passwordFile()); err != nil {
		return err
	}
	file, err := os.OpenFile(f.passwordFile(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.WriteString(password + "\n")
	if err := errors.Join(err, file.Sync(), file.Close()); err != nil {
		return err
	}
	return f.give(f.passwordFile())
}
