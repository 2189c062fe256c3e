"""What is kept outside the portal: a copy to put back, and a file to leave with.

`reserve` and `terugzetten` move the whole database as it is, to the same kind of database. `uitvoer` and
`invoer` move what is of worth in a form that any program can read, also from SQLite to PostgreSQL and back.
"""


class KopieFout(Exception):
    """What stands in the way, as one Dutch sentence."""
