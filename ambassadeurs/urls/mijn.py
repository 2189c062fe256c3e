"""What somebody of the network has for themselves: a list per resource."""

urlpatterns: list = []
