"""Which number is wrong, and how it came to be: the smallest set of edits that makes all relations hold."""
