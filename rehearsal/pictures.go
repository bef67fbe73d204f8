package rehearsal

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"
)

// withPictures puts the pictures that go with a mail of ours (RFC 2392) into its page, where a browser finds no parts.
func withPictures(raw []byte, page string) (string, error) {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return "", fmt.Errorf("read a mail's pictures: %w", err)
	}
	var put func(contentType string, body io.Reader) error
	put = func(contentType string, body io.Reader) error {
		kind, with, err := mime.ParseMediaType(contentType)
		if err != nil || !strings.HasPrefix(kind, "multipart/") {
			return nil
		}
		for parts := multipart.NewReader(body, with["boundary"]); ; {
			part, err := parts.NextPart()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return fmt.Errorf("read a mail's pictures: %w", err)
			}
			id := strings.Trim(part.Header.Get("Content-Id"), "<>")
			kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
			if id == "" || !strings.HasPrefix(kind, "image/") {
				if err := put(part.Header.Get("Content-Type"), part); err != nil {
					return err
				}
				continue
			}
			content, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
			if err != nil {
				return fmt.Errorf("read a mail's picture: %w", err)
			}
			page = strings.ReplaceAll(page, `"cid:`+id+`"`, `"data:`+kind+";base64,"+base64.StdEncoding.EncodeToString(content)+`"`)
		}
	}
	return page, put(m.Header.Get("Content-Type"), m.Body)
}
