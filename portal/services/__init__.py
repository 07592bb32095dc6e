"""The verbs. Each joins one `work`, returns a value or raises a named refusal, never commits."""
