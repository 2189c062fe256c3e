"""What is kept outside the portal: a copy to put back, a file to leave with, and practising.

`reserve` and `terugzetten` move the whole database as it is, to the same kind of database. `uitvoer` and
`invoer` move what is of worth in a form that any program can read, also from SQLite to PostgreSQL and back.
`oefening` proves the first of these: it puts a copy back beside the portal, and compares.
"""


class KopieFout(Exception):
    """What stands in the way, as one Dutch sentence."""
