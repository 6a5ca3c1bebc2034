"""Files to documents, documents to mentions and claims. No judgement here."""
