"""Mail on the screen, for a demo or a first start without a mail server: as a person reads it.

Django's own prints it as it travels: a long link is cut into pieces there, and nobody can copy it.
"""

from django.core.mail.backends import console


class EmailBackend(console.EmailBackend):
    def write_message(self, message):
        kop = f"Aan: {', '.join(message.to)}\nOnderwerp: {message.subject}\n"
        self.stream.write(f"{kop}\n{message.body}{'-' * 79}\n")
