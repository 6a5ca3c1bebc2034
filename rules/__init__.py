"""What must be true of a plan: one rule, one file, one page for the reviewer."""
