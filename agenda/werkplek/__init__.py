"""What the workplace shows, read from live rows: the plan, one action, what waits, a handover."""
