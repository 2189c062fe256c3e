"""The acts of and on people: one module per kind. Each writes in one transaction, or refuses in words."""
