"""What everybody may read of people and of what they told us, in words that point to nobody."""
