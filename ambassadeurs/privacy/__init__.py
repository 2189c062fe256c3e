"""What is kept of people: how private, how long, all that is of one person, and the proof that it went."""
