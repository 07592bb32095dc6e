"""Who is at the door: sign-in, server-side sessions, and the guard that denies by default."""
