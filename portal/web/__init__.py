"""What every page shares: words, formats, headers, errors. No page of its own."""
