"""What happens when a process is killed: nothing acknowledged is lost, nothing is doubled."""
