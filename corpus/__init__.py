"""The body of plans: the commands, the batch, the store, the earlier years, the reports."""
