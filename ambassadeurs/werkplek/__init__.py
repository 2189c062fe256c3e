"""What the workplace shows of people and of what they told us."""
