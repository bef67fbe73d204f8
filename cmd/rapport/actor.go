package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/account"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

// actionKey is the annotation under which a command says what it does.
const actionKey = "action"

// does says what a command does, for its annotations.
func does(action rights.Action) map[string]string {
	return map[string]string{actionKey: string(action)}
}

// actionOf returns what a command does. A command that only lists others, and those that cobra adds, only teach.
func actionOf(cmd *cobra.Command) (rights.Action, bool) {
	if action, ok := cmd.Annotations[actionKey]; ok {
		_, known := rights.Of(rights.Action(action))
		return rights.Action(action), known
	}
	return rights.Learn, cmd.HasSubCommands() || !cmd.HasParent() || ofCobra(cmd)
}

// ofCobra reports whether a command is one that cobra adds by itself.
func ofCobra(cmd *cobra.Command) bool {
	top := cmd
	for top.HasParent() && top.Parent().HasParent() {
		top = top.Parent()
	}
	return top.Name() == "help" || top.Name() == "completion" || strings.HasPrefix(top.Name(), "__complete")
}

// authorise runs before every command. What it needs of the machine is decided here; what it needs of a cohort is decided by the
// programme, which knows the offices, in the transaction that does it. A configuration that cannot be read gives no way to anything,
// and the command itself tells what is wrong with it.
func (a *app) authorise(cmd *cobra.Command) error {
	action, ok := actionOf(cmd)
	if !ok {
		return &mentoring.Error{Fault: mentoring.FaultInternal, Message: fmt.Sprintf(
			"“%s” does not say what it does, so nobody may; please report it", cmd.CommandPath())}
	}
	rule, _ := rights.Of(action)
	if rule.Reach == rights.Free {
		return nil
	}
	cfg, err := a.config()
	if err != nil {
		cmd.SetContext(programme.As(cmd.Context(), rights.Actor{}))
		return nil
	}
	actor, err := a.actor(cfg)
	if err != nil {
		return err
	}
	if flag := cmd.Flags().Lookup("dry-run"); flag != nil {
		actor.Dry = flag.Value.String() == "true"
	}
	if rule.Reach == rights.Machine {
		if err := rights.Allowed(actor, action, rights.Place{}); err != nil {
			return err
		}
	}
	if action != rights.Serve { // the service works for itself
		cmd.SetContext(programme.As(cmd.Context(), actor))
	}
	return nil
}

// mustAct refuses to open the programme for nobody, who would pass for the service itself. Without a configuration there is no
// programme, and the command says so.
func mustAct(ctx context.Context) error {
	if programme.Acting(ctx) {
		return nil
	}
	return &mentoring.Error{Fault: mentoring.FaultInternal, Message: "this command opens the programme, and its action says that it touches nothing; please report it"}
}

// actor says whom this process works for: its account, and what the configuration lets that do.
func (a *app) actor(cfg config.Config) (rights.Actor, error) {
	current, err := a.account()
	if err != nil {
		return rights.Actor{}, fmt.Errorf("find out whose account this is: %w", err)
	}
	return actorFor(current, cfg), nil
}

// actorFor says what an account may do. Where no accounts are named, whoever has got as far as reading the configuration with its
// secrets is the operator. Where some are, the installation's own account and root still are when nobody has put them on.
func actorFor(current account.Account, cfg config.Config) rights.Actor {
	name := current.Name
	login, switched := current.Switched(cfg.Data)
	if switched {
		name = login
	}
	own := current.Root || current.Owns(cfg.Data)
	listed, found := cfg.Accounts[name]
	return rights.Actor{
		Account: name, Address: string(listed.Email),
		Operator: listed.Operator || len(cfg.Accounts) == 0 || !found && own && !switched,
	}
}
