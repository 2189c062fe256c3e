"""A program that reads what is sent to the end and answers how many bytes came in."""


def application(environ, start_response):
    inhoud = str(len(environ["wsgi.input"].read())).encode()
    start_response("200 OK", [("Content-Length", str(len(inhoud)))])
    return [inhoud]
