"""What Django does not know yet of a list: that a number may be too large for the column."""

from django.core.exceptions import EmptyResultSet
from django.db.models import IntegerField
from django.db.models.lookups import In


@IntegerField.register_lookup
class IntegerIn(In):
    """A number that does not fit is in no row. SQLite would stumble over it; one number Django leaves out."""

    def batch_process_rhs(self, compiler, connection, rhs=None):
        laagste, hoogste = connection.ops.integer_field_range(self.lhs.output_field.get_internal_type())
        past = [
            getal
            for getal in (self.rhs if rhs is None else rhs)
            if not isinstance(getal, int) or laagste <= getal <= hoogste
        ]
        if not past:
            raise EmptyResultSet
        return super().batch_process_rhs(compiler, connection, past)
