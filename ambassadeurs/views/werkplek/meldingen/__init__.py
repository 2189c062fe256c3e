"""The rooms of the reports: a module per last word of an address."""
