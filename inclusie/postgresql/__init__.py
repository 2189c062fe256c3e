"""PostgreSQL as Django knows it, for which nobody waits long when it is away."""
