"""How much of a draft the extraction understands, measured against an annotation made by hand."""
