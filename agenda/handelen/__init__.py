"""The acts: each checks, writes in one transaction with its trail, and returns, or says in Dutch why not."""
