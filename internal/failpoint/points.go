package failpoint

// Point names a place in the program.
type Point string

// The places of mail out, in the order in which a mail passes them.
const (
	PostRendered       Point = "post.rendered"               // the bytes of a mail are made
	PostKept           Point = "post.kept"                   // and its row, which is not committed yet
	OutboxClaim        Point = "outbox.claim"                // a sender is about to claim
	OutboxClaiming     Point = "outbox.claimed.uncommitted"  // it has, and has not committed
	OutboxClaimed      Point = "outbox.claimed"              // it has committed
	SMTPConnect        Point = "smtp.connect"                // before the relay is dialled
	SMTPGreeted        Point = "smtp.greeted"                // connected and logged in
	SMTPOffer          Point = "smtp.offer"                  // before MAIL FROM
	SMTPRecipient      Point = "smtp.recipient"              // the recipient was taken
	SMTPData           Point = "smtp.data"                   // the bytes are on their way, the dot is not
	OutboxHandOver     Point = "outbox.handover"             // about to record that the dot will be written
	OutboxHandingOver  Point = "outbox.handover.uncommitted" // recorded, not committed
	OutboxHandedOver   Point = "outbox.handedover"           // committed
	SMTPDot            Point = "smtp.dot"                    // before the final dot
	SMTPAnswered       Point = "smtp.answered"               // the answer to the dot was read
	OutboxSettle       Point = "outbox.settle"               // about to record the outcome
	OutboxSettling     Point = "outbox.settled.uncommitted"  // recorded, not committed
	OutboxSettled      Point = "outbox.settled"              // committed
	OutboxRescue       Point = "outbox.rescue"               // about to take over what dead senders held
	OutboxRescuing     Point = "outbox.rescued.uncommitted"  // taken over, not committed
	OutboxRescued      Point = "outbox.rescued"              // committed
	MailboxConnect     Point = "imap.connect"                // before the mailbox is dialled
	MailboxLoggedIn    Point = "imap.loggedin"               // logged in
	MailboxOpened      Point = "imap.opened"                 // a folder is selected
	MailboxListed      Point = "imap.listed"                 // what is new in it is known
	MailboxFetching    Point = "imap.fetching"               // in the middle of an answer with mail in it
	MailboxFetched     Point = "imap.fetched"                // a batch is here, and nowhere else
	IntakeKeep         Point = "intake.keep"                 // about to keep the batch
	IntakeKeeping      Point = "intake.kept.uncommitted"     // kept, not committed
	IntakeKept         Point = "intake.kept"                 // committed
	MailboxMove        Point = "imap.move"                   // about to move kept mail away
	MailboxMoved       Point = "imap.moved"                  // moved
	MailboxIdle        Point = "imap.idle"                   // about to wait for news of the server
	SortTake           Point = "sort.take"                   // about to take a mail off the shelf
	SortTaking         Point = "sort.taken.uncommitted"      // its attempt is counted, not committed
	SortTaken          Point = "sort.taken"                  // committed
	SortParsed         Point = "sort.parsed"                 // parsed and classified
	ReceiveEvent       Point = "receive.event"               // the event row is there, not committed
	ReceiveCorrelated  Point = "receive.correlated"          // it is known what the mail answers
	ReceiveRead        Point = "receive.read"                // its words are understood
	ReceiveActed       Point = "receive.acted"               // the effect and the answering mail are there, not committed
	ReceiveUncommitted Point = "receive.uncommitted"         // everything is done but the commit
	ReceiveCommitted   Point = "receive.committed"           // committed
	AutomaticReceived  Point = "receive.automatic"           // a bounce or an automatic mail was noted, not committed
)

// The places between PostgreSQL and Temporal.
const (
	NewsTaken          Point = "news.taken"                 // news is claimed
	NewsBrought        Point = "news.brought"               // Temporal has it, and nothing says so yet
	NewsDelivering     Point = "news.delivered.uncommitted" // recorded, not committed
	NewsDelivered      Point = "news.delivered"             // committed
	NewsAdded          Point = "news.added"                 // news is left, not committed
	ClimbRung          Point = "climb.rung"                 // a rung is climbed, not committed
	ClimbUncommitted   Point = "climb.uncommitted"          // the ask's row is up to date, not committed
	ClimbCommitted     Point = "climb.committed"            // committed; Temporal has not heard of it
	NotifyUncommitted  Point = "notify.uncommitted"         // a notice is there, not committed
	NotifyCommitted    Point = "notify.committed"           // committed; Temporal has not heard of it
	EnrolUncommitted   Point = "enrol.uncommitted"          // everybody's enrolment is left as news, not committed
	EnrolCommitted     Point = "enrol.committed"            // committed
	ProposeUncommitted Point = "propose.uncommitted"        // pairs are proposed, not committed
	CloseUncommitted   Point = "close.uncommitted"          // a cohort is closed, not committed
)

// The places of a start and of a stop.
const (
	MigrateLocked     Point = "migrate.locked"     // the schema is about to be looked at
	MigrateDone       Point = "migrate.done"       // it is up to date
	ServiceConnected  Point = "service.connected"  // PostgreSQL and Temporal answer
	ServiceStarted    Point = "service.started"    // every part has been started
	ServiceStopping   Point = "service.stopping"   // a stop was asked for
	LockTaken         Point = "lock.taken"         // the advisory lock of a sender or of the mailbox is held
	StoreUncommitted  Point = "store.uncommitted"  // any transaction before its commit
	StoreCommitted    Point = "store.committed"    // any transaction after its commit
	StoreTransaction  Point = "store.transaction"  // any transaction before its first statement
	MailboxReadByThis Point = "service.reads.mail" // this service has become the one that reads the mailbox
)

// All is every point.
var All = []Point{
	PostRendered, PostKept, OutboxClaim, OutboxClaiming, OutboxClaimed, SMTPConnect, SMTPGreeted, SMTPOffer,
	SMTPRecipient, SMTPData, OutboxHandOver, OutboxHandingOver, OutboxHandedOver, SMTPDot, SMTPAnswered,
	OutboxSettle, OutboxSettling, OutboxSettled, OutboxRescue, OutboxRescuing, OutboxRescued, MailboxConnect,
	MailboxLoggedIn, MailboxOpened, MailboxListed, MailboxFetching, MailboxFetched, IntakeKeep, IntakeKeeping,
	IntakeKept, MailboxMove, MailboxMoved, MailboxIdle, SortTake, SortTaking, SortTaken, SortParsed,
	ReceiveEvent, ReceiveCorrelated, ReceiveRead, ReceiveActed, ReceiveUncommitted, ReceiveCommitted,
	AutomaticReceived, NewsTaken, NewsBrought, NewsDelivering, NewsDelivered, NewsAdded, ClimbRung,
	ClimbUncommitted, ClimbCommitted, NotifyUncommitted, NotifyCommitted, EnrolUncommitted, EnrolCommitted,
	ProposeUncommitted, CloseUncommitted, MigrateLocked, MigrateDone, ServiceConnected, ServiceStarted,
	ServiceStopping, LockTaken, StoreUncommitted, StoreCommitted, StoreTransaction, MailboxReadByThis,
}
