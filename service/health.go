package service

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// Health answers on a loopback port how the service is: /healthz says yes or no, /metrics counts.
type Health struct {
	service  atomic.Pointer[Service] // nil while it starts
	server   *http.Server
	listener net.Listener
}

// Listen opens the port. The error is a *mentoring.Error of FaultConflict when something else uses it.
func Listen(address string) (*Health, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return nil, &mentoring.Error{
			Fault: mentoring.FaultConflict, Message: "the health port " + address + " is in use; is Rapport running already? Else set listen.health to another", Err: err,
		}
	}
	h := &Health{listener: listener}
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), tallies{h}, received{h})
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", h.healthz)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	h.server = &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go h.server.Serve(listener)
	return h, nil
}

// Show says which service to speak for; nil while there is none.
func (h *Health) Show(s *Service) { h.service.Store(s) }

// Close closes the port.
func (h *Health) Close() error { return h.server.Close() }

// healthz says “ok” when the database answers and mail goes out, or is held back by an operator who knows.
func (h *Health) healthz(w http.ResponseWriter, r *http.Request) {
	s := h.service.Load()
	if s == nil {
		http.Error(w, "starting, or waiting for a server that is away", http.StatusServiceUnavailable)
		return
	}
	if s.tokens != nil {
		if err := s.tokens.Trouble(); err != nil {
			http.Error(w, "mail waits: "+err.Error(), http.StatusServiceUnavailable)
			return
		}
	}
	ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
	defer cancel()
	sending, err := s.Programme.SendingStatus(ctx)
	if err != nil {
		http.Error(w, "PostgreSQL does not answer", http.StatusServiceUnavailable)
		return
	}
	if fault := sending.Fault(); fault != "" {
		http.Error(w, fault, http.StatusServiceUnavailable)
		return
	}
	if fault := s.intake.fault(); fault != "" {
		http.Error(w, fault, http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "ok")
	if warning := s.intake.warning(); warning != "" {
		fmt.Fprintln(w, warning)
	}
	if since, err := s.Programme.AnsweringStopped(ctx); err == nil && !since.IsZero() {
		fmt.Fprintln(w, "far more mail was answered than usual, so answering rests for an hour; what comes is taken in and applied. Look at who writes")
	}
	if sending.State == programme.SendingPaused {
		fmt.Fprintln(w, "sending is paused; see “rapport sending resume”")
	}
}

// mostWords bounds what is read of an answer, in bytes.
const mostWords = 1000

// Ask asks a running service at its health address how it is. The error says what to do when it is not well.
func Ask(ctx context.Context, address string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+"/healthz", nil)
	if err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: address + " is no address; write HOST:PORT", Err: err}
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: "nothing answers at " + address + "; start “rapport serve”", Err: err}
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		why, _ := io.ReadAll(io.LimitReader(response.Body, mostWords))
		return &mentoring.Error{
			Fault: mentoring.FaultAway, Message: "the service runs but is not well: " + strings.TrimSpace(string(why)), Err: errors.New(response.Status),
		}
	}
	return nil
}

// tallies counts what the database holds, at the moment it is asked.
type tallies struct{ health *Health }

var tallyDesc = prometheus.NewDesc("rapport_rows", "What the programme database holds, by what it is.", []string{"what"}, nil)

// Describe implements prometheus.Collector.
func (tallies) Describe(out chan<- *prometheus.Desc) { out <- tallyDesc }

// Collect implements prometheus.Collector.
func (t tallies) Collect(out chan<- prometheus.Metric) {
	s := t.health.service.Load()
	if s == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	tally, err := s.Programme.Tally(ctx)
	if err != nil {
		return
	}
	for what, n := range map[string]int{
		"people": tally.People, "pairs": tally.Pairs, "pairs_running": tally.Running, "pairs_closed": tally.Closed,
		"pairs_ended_early": tally.EndedEarly, "asks_open": tally.OpenAsks, "mails_sent": tally.MailsSent,
		"mails_waiting": tally.MailsWaiting, "replies_received": tally.RepliesReceived, "replies_applied": tally.RepliesApplied,
		"replies_asked_back": tally.AskedBack, "handed_over": tally.HandedOver, "received_unsorted": tally.Unsorted,
	} {
		out <- prometheus.MustNewConstMetric(tallyDesc, prometheus.GaugeValue, float64(n), what)
	}
}
