"""What everybody reads and does: a list per resource."""

urlpatterns: list = []
