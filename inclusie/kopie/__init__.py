"""What is kept outside the portal: a copy of the whole database as it is, and putting it back."""


class KopieFout(Exception):
    """What stands in the way, as one Dutch sentence."""
