package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// Machine is what was measured on.
type Machine struct {
	Date              string `json:"date"`
	System            string `json:"system"`
	Processors        int    `json:"processors"`
	Go                string `json:"go"`
	PostgreSQL        string `json:"postgresql"`
	Fsync             string `json:"postgresql_fsync"`
	SynchronousCommit string `json:"postgresql_synchronous_commit"`
}

// Rate is how many mails a second something did, and what one cost. Of the rounds, the medians count.
type Rate struct {
	PerSecond   float64   `json:"per_second"` // 0 when it was not measured
	ProcessorMS float64   `json:"processor_ms"`
	Rounds      []float64 `json:"rounds"`

	processor []float64
}

func (r *Rate) add(mails int, c cost) {
	r.Rounds = append(r.Rounds, float64(mails)/c.took.Seconds())
	r.processor = append(r.processor, float64(c.processor.Microseconds())/1000/float64(mails))
	r.PerSecond, r.ProcessorMS = median(r.Rounds), median(r.processor)
}

func median(of []float64) float64 {
	sorted := slices.Sorted(slices.Values(of))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// over returns how many times as fast it was as another, 0 when the other was not measured.
func (r Rate) over(other Rate) float64 {
	if other.PerSecond == 0 {
		return 0
	}
	return r.PerSecond / other.PerSecond
}

// In is how fast a mailbox was read.
type In struct {
	Server       string `json:"server"`
	Peer         string `json:"peer,omitempty"`
	Missing      string `json:"missing,omitempty"` // why there is no peer
	ReadOnly     Rate   `json:"read_only"`
	Rapport      Rate   `json:"rapport"`
	Mbsync       Rate   `json:"mbsync"`
	MbsyncUnsafe Rate   `json:"mbsync_without_fsync"`
}

// Out is how fast mail went out.
type Out struct {
	Sink       string `json:"sink"`
	Peer       string `json:"peer,omitempty"`
	Missing    string `json:"missing,omitempty"` // why there is no peer
	Bytes      int    `json:"bytes"`             // of a mail, on average; of the peer's, in all
	Render     Rate   `json:"render"`
	Record     Rate   `json:"record"`
	HandOver   Rate   `json:"hand_over"`
	Whole      Rate   `json:"whole"`
	Source     Rate   `json:"smtp_source"`
	SourceOnce Rate   `json:"smtp_source_new_connections"`
}

// Report is everything that was measured.
type Report struct {
	Machine     Machine `json:"machine"`
	Mails       int     `json:"mails"`
	Rounds      int     `json:"rounds"`
	Connections int     `json:"connections"`
	In          *In     `json:"in,omitempty"`
	Out         *Out    `json:"out,omitempty"`
}

// row is a line of a table: what was measured, and what it is held against.
type row struct {
	what string
	rate Rate
	peer Rate // Rapport, where this is a peer
}

func (r *Report) print(out io.Writer) error {
	fmt.Fprintf(out, "Measured on %s: %s, %d processors, %s, PostgreSQL %s with fsync %s and synchronous_commit %s.\n",
		r.Machine.Date, r.Machine.System, r.Machine.Processors, r.Machine.Go, r.Machine.PostgreSQL, r.Machine.Fsync, r.Machine.SynchronousCommit)
	fmt.Fprintf(out, "The median of %d rounds of %d mails; after it, each round.\n", r.Rounds, r.Mails)

	if in := r.In; in != nil {
		fmt.Fprintf(out, "\nMail in, of 3 to 6 KB, from a mailbox on %s%s\n", in.Server, with(in.Peer, in.Missing))
		if err := printRows(out, "Rapport ÷ it", []row{
			{"Rapport: in PostgreSQL, a commit for each batch", in.Rapport, Rate{}},
			{"mbsync: in a Maildir, FSync yes", in.Mbsync, in.Rapport},
			{"mbsync: in a Maildir, FSync no", in.MbsyncUnsafe, in.Rapport},
			{"fetched by one command and kept nowhere", in.ReadOnly, in.Rapport},
		}); err != nil {
			return err
		}
	}
	o := r.Out
	if o == nil {
		return nil
	}
	fmt.Fprintf(out, "\nMail out, of %d bytes, over %d connections to %s%s\n", o.Bytes, r.Connections, o.Sink, with(o.Peer, o.Missing))
	return printRows(out, "Rapport's whole ÷ it", []row{
		{"Rapport: rendered", o.Render, Rate{}},
		{"Rapport: rendered and recorded", o.Record, Rate{}},
		{"Rapport: handed over, all of them waiting", o.HandOver, Rate{}},
		{"Rapport: the whole, at once", o.Whole, Rate{}},
		{"smtp-source, connections kept", o.Source, o.Whole},
		{"smtp-source, a connection for each mail", o.SourceOnce, o.Whole},
	})
}

// with names the peer, or says why there is none.
func with(peer, missing string) string {
	if missing != "" {
		return "; " + missing
	}
	return "; " + peer
}

// printRows prints what was measured.
func printRows(out io.Writer, ratio string, rows []row) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "\tmails/s\t%s\tprocessor\teach round\n", ratio)
	for _, r := range rows {
		if r.rate.PerSecond == 0 {
			continue
		}
		times := ""
		if r.peer.PerSecond > 0 {
			times = fmt.Sprintf("%.2f", r.peer.over(r.rate))
		}
		fmt.Fprintf(w, "%s\t%.0f\t%s\t%.2f ms\t%.0f\n", r.what, r.rate.PerSecond, times, r.rate.ProcessorMS, r.rate.Rounds)
	}
	return w.Flush()
}
