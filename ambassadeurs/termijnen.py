"""By when people hear from us: what every page promises, and what every act counts with."""

from datetime import timedelta

# Who reported something, reacted or signed up hears from us in so many working days.
ANTWOORD = 5
# After an answer that is not the end, who reported hears in so many working days how it goes on.
VERVOLG = 20
# Who wants to take part hears from us again within a week, as long as we are getting to know each other.
OPVOLGEN = timedelta(days=7)
