"""Whether all that a paper asks for is taxed, as goods are; care of the ill and of teeth is not."""

from decimal import Decimal

from uploads.extract.rows import Row
from uploads.extract.sums import taxes

_SHARE = 5  # A fifth of the price is tax where the rate is 25 %.
_CENTS = Decimal("0.02")


def is_wholly_taxed(rows: list[Row]) -> bool:
    """Whether a tax on the paper is that of its greatest total, at the rate of goods."""
    totals = (a.value for row in rows if row.kind == "total" for a in row.amounts if a.exact)
    whole = max(totals, default=Decimal(0))
    return whole > 0 and any(abs(tax - whole / _SHARE) <= _CENTS for tax in taxes(rows))
