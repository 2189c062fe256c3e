"""Photos and sound that people send: read in a child process, written anew, asked in a form and shown.

Knows no people and no plan: an app keeps the bytes in a row of its own, decides who may see them, and says
what is seen or said. Two modules and the child (`kind`) run without Django.
"""
