"""What the workplace does with people and reports: a list per resource."""

urlpatterns: list = []
