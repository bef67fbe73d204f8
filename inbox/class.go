package inbox

// Class says what sort of mail a message is.
type Class string

// The sorts of mail. Only Human is ever answered.
const (
	Human        Class = "human"
	OutOfOffice  Class = "outofoffice"  // an automatic reply about an absence; ReturnDate may tell until when
	AutoReply    Class = "autoreply"    // any other automatic answer to a mail of ours
	Notification Class = "notification" // mail that no person wrote and that answers nothing: a newsletter, an alert
	Challenge    Class = "challenge"    // a filter asks us to prove that we are human
	BounceHard   Class = "bounce.hard"
	BounceSoft   Class = "bounce.soft"
	Delayed      Class = "delayed"   // not delivered yet; the server goes on trying
	Receipt      Class = "receipt"   // of delivery or of reading
	Calendar     Class = "calendar"  // an invitation, or an answer to one
	Reaction     Class = "reaction"  // a thumbs-up, which is never a "yes"
	List         Class = "list"      // by way of a mailing list
	Complaint    Class = "complaint" // a report of spam
	OwnMail      Class = "own"       // we wrote it ourselves
)
