package postoffice

import (
	"context"
	"strings"
	"testing"

	"github.com/emersion/go-smtp"
)

// BenchmarkDelivery measures mails that are accepted over kept connections, 8 at a time, in memory and on disk.
func BenchmarkDelivery(b *testing.B) {
	for name, dir := range map[string]string{"memory": "", "disk": b.TempDir()} {
		b.Run(name, func(b *testing.B) {
			o, err := Start(b.Context(), Options{Dir: dir})
			if err != nil {
				b.Fatal(err)
			}
			defer func() {
				if err := o.Stop(context.WithoutCancel(b.Context())); err != nil {
					b.Error(err)
				}
			}()
			text := letter("x@example.org", "speed") + strings.Repeat("All work and no play.\r\n", 200)
			b.SetParallelism(4)
			b.RunParallel(func(pb *testing.PB) {
				c, err := smtp.Dial(o.SMTPAddr())
				if err != nil {
					b.Error(err)
					return
				}
				defer c.Close()
				for pb.Next() {
					if err := c.SendMail("a@example.org", []string{"anna@example.test"}, strings.NewReader(text)); err != nil {
						b.Error(err)
						return
					}
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "mails/s")
		})
	}
}
