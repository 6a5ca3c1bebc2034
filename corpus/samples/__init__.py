"""Plan drafts of a fictional province, written for the project, and the script that makes Word files of them."""
