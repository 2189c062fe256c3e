"""What is made of one published document: the pages, the PDF, the files and the answers in it."""
