"""The nouns of Đối soát: frozen records that every other room speaks in."""
