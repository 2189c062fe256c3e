"""What is left when something goes away: processes, the database, the disk, the mail server, the clock."""
