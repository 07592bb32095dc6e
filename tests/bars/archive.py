"""A portal that has run for years: sent applications, each with a paper, sealed as all others are.

Everything is stored by the portal's own code; only what a paper shows is made up.
"""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta

from portal.assembly import Parts
from portal.casesystem.port import Delivery
from portal.domain.application import schema
from portal.domain.application.document import ApplicationDocument
from portal.domain.lifecycle import State
from portal.domain.months import BenefitMonth
from portal.domain.permissions import SYSTEM
from portal.domain.persons import number_of_test_series
from portal.records.applications import Application, Signature
from portal.records.base import new_id
from portal.records.outbox import Job
from portal.records.receipts import Receipt
from portal.services import application_documents
from portal.services.receipts import AS_IT_CAME, stored
from portal.services.submission import DELIVER_JOB
from portal.services.work import Work
from tests.households import Household, single

MONTHS, FIRST_MONTH = 20, BenefitMonth(2025, 3)
MEGABYTE = 1_000_000
# With the picture that is made anew of it, a paper takes two megabytes on average, at most 3.8.
SMALLEST, LARGEST, PICTURE = 0.9 * MEGABYTE, 3.6 * MEGABYTE, MEGABYTE // 5


@dataclass(frozen=True)
class Paper:
    """A paper as it came and the picture of it, with their ids."""

    file_id: str
    picture_id: str
    content: bytes
    picture: bytes


class Papers:
    """Papers that no compression makes smaller, each another."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._noise = self._dice.randbytes(2 * int(LARGEST))

    def one(self) -> Paper:
        size = int(self._dice.triangular(SMALLEST, LARGEST, SMALLEST))
        start = self._dice.randrange(int(LARGEST))
        content = new_id().encode() + self._noise[start : start + size]
        return Paper(new_id(), new_id(), content, content[:PICTURE])


def fill(parts: Parts, applications: int) -> tuple[Household, ...]:
    """So many sent applications, twenty months of each household; returns the households."""
    papers = Papers(20261129)
    born = (date(1940, 1, 1) + timedelta(days=number) for number in range(applications // MONTHS))
    homes = []
    for day in born:
        number = number_of_test_series(day, 2)
        home = single(parts, number, case_number=f"L-{number}")
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(parts.case_system.deliver, _years(parts, home, papers, pool)))
        homes.append(home)
    return tuple(homes)


def _years(
    parts: Parts, home: Household, papers: Papers, pool: ThreadPoolExecutor
) -> list[Delivery]:
    kept = [papers.one() for _ in range(MONTHS)]
    files = [(one.file_id, one.content) for one in kept]
    files += [(one.picture_id, one.picture) for one in kept]
    # Files before rows, as everywhere.
    list(pool.map(lambda file: parts.files.keep(file[0], home.case_id, file[1]), files))
    with parts.work(SYSTEM) as work:
        number = work.cases.by_id(home.case_id).number
        first = application_documents.begun(work, home.case_id, FIRST_MONTH)
        return [
            _sent(work, home, number, replace(first, benefit_month=FIRST_MONTH.plus(past)), paper)
            for past, paper in enumerate(kept)
        ]


def _sent(
    work: Work, home: Household, case_number: str, document: ApplicationDocument, paper: Paper
) -> Delivery:
    month = document.benefit_month
    row = application_documents.add(work, home.case_id, document)
    application_documents.mark_sent(work, row, document, State.DELIVERED)
    row.receipt_number = f"{case_number[-8:]}-{month}"
    _sign(work, home, row)
    _keep_paper(work, home, row, paper)
    done = Job(kind=DELIVER_JOB, subject_id=row.receipt_number, state="done", attempts=1)
    done.created_at = work.now
    work.session.add(done)
    return Delivery(
        key=row.receipt_number,
        case_number=case_number,
        benefit_month=str(month),
        kind=row.kind,
        document=schema.dump(document),
        digest=row.digest or "",
        sent_at=work.now,
        has_one_signature=False,
    )


def _sign(work: Work, home: Household, row: Application) -> None:
    name = f"{row.id}.{home.person_id}.signature"
    signature = Signature(
        application_id=row.id,
        person_id=home.person_id,
        digest=row.digest or "",
        method="test",
        sealed_evidence=work.vault.seal(b"{}", name, home.case_id),
        signed_at=work.now,
    )
    work.applications.add_signature(signature)


def _keep_paper(work: Work, home: Household, row: Application, paper: Paper) -> None:
    case_id = home.case_id
    work.receipts.add_file(stored(work, paper.file_id, case_id, paper.content, AS_IT_CAME))
    work.receipts.add_file(stored(work, paper.picture_id, case_id, paper.picture, "image/jpeg"))
    kept = Receipt(
        case_id=case_id,
        person_id=home.person_id,
        upload_key=paper.file_id,
        file_id=paper.file_id,
        picture_id=paper.picture_id,
        state="with_staff",
        created_at=work.now,
        application_id=row.id,
    )
    work.receipts.add(kept)
