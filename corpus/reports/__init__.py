"""What a reviewer or a program gets to read about a draft."""
