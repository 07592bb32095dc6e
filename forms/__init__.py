"""What people type, as forms: from value and to value, no page and no table."""
